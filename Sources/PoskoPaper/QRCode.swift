internal import CQREncode
