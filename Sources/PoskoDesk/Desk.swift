internal import PoskoWords
