import GRPCCore
import PoskoContract
import PoskoCore

/// Who may call what: the whole of it. A call that is not in the table is refused, and a test fails
/// for it.
enum Policy {
    enum Rule: Hashable, Sendable {
        /// Everybody who can reach the server: it tells nothing of anybody.
        case everybody
        /// Without a session, and what it brings instead is checked by the service.
        case newcomer
        /// Any session. What it carries or shows is checked by itself.
        case anyRole
        /// A session of an account with one of these roles, at the event that the call is about.
        case roles([Role])
    }

    /// - Parameter method: as a transport names it, which may not know how it streams.
    static func entry(for method: MethodDescriptor) -> Entry? {
        table[method.fullyQualifiedMethod]
    }

    /// The roles of which one is needed; none do for a method that is not in the table.
    static func roles(for method: MethodDescriptor) -> [Role] {
        switch entry(for: method)?.rule {
        case .roles(let roles): roles
        case .anyRole: Role.allCases
        case .everybody, .newcomer, nil: []
        }
    }

    struct Entry: Sendable {
        let rule: Rule
        /// Answers with more than one message, so it may outlive its session.
        let isLong: Bool
    }

    private static let everyone = Rule.roles(Role.allCases)
    private static let admin = Rule.roles([.admin])
    private static let organizer = Rule.roles([.organizer])
    private static let registrar = Rule.roles([.registrar])
    private static let clinician = Rule.roles([.clinician])
    private static let cardOfficer = Rule.roles([.cardOfficer])
    /// Who calls people to a desk.
    private static let desks = Rule.roles([.clinician, .cardOfficer])
    /// Who meets people with a queue number.
    private static let floor = Rule.roles([.registrar, .clinician, .cardOfficer])
    private static let approvers = Rule.roles([.organizer, .clinician, .cardOfficer])
    private static let organizerOrRegistrar = Rule.roles([.organizer, .registrar])
    private static let organizerOrCards = Rule.roles([.organizer, .cardOfficer])

    private static let table = Dictionary(
        uniqueKeysWithValues: (services + staff + events + queue + screenings + cards + people).map
        {
            method,
            rule in
            let entry = Entry(rule: rule, isLong: method.type?.isResponseStreaming ?? true)
            return (method.fullyQualifiedMethod, entry)
        }
    )

    private static let services: [(MethodDescriptor, Rule)] = [
        (named("grpc.health.v1.Health", "Check"), .everybody),
        (named("grpc.health.v1.Health", "Watch"), .everybody),
        // The contract is no secret.
        (named("grpc.reflection.v1.ServerReflection", "ServerReflectionInfo"), .everybody),
        // Each command on the stream by the rule of its own RPC.
        (Posko_V1_DeskService.Method.Exchange.descriptor, .anyRole),
    ]

    private static func named(_ service: String, _ method: String) -> MethodDescriptor {
        MethodDescriptor(fullyQualifiedService: service, method: method)
    }

    private static let staff: [(MethodDescriptor, Rule)] = {
        typealias Method = Posko_V1_StaffService.Method
        return [
            (Method.Enrol.descriptor, .newcomer),
            (Method.SignIn.descriptor, .newcomer),
            (Method.SignOut.descriptor, .anyRole),
            (Method.WhoAmI.descriptor, .anyRole),
            (Method.SetPin.descriptor, .anyRole),
            (Method.AddAccount.descriptor, admin),
            (Method.SetRoles.descriptor, admin),
            (Method.MakeCode.descriptor, admin),
            (Method.ResetAccount.descriptor, admin),
            (Method.RevokeAccount.descriptor, admin),
            (Method.RevokeDevice.descriptor, admin),
            (Method.ListAccounts.descriptor, admin),
            (Method.ListDevices.descriptor, admin),
        ]
    }()

    private static let events: [(MethodDescriptor, Rule)] = {
        typealias Event = Posko_V1_EventService.Method
        typealias Roster = Posko_V1_RosterService.Method
        typealias Registration = Posko_V1_RegistrationService.Method
        typealias Ticket = Posko_V1_TicketService.Method
        typealias Summary = Posko_V1_SummaryService.Method
        return [
            (Event.CreateEvent.descriptor, organizer),
            (Event.OpenEvent.descriptor, organizer),
            (Event.CloseEvent.descriptor, organizer),
            (Event.ReleaseSlots.descriptor, organizer),
            (Event.ListEvents.descriptor, everyone),
            (Event.GetEvent.descriptor, everyone),
            (Event.ListClosings.descriptor, organizer),
            (Roster.ImportRoster.descriptor, organizerOrRegistrar),
            (Roster.SearchRoster.descriptor, registrar),
            (Registration.AddRegistration.descriptor, registrar),
            (Registration.CancelRegistration.descriptor, registrar),
            (Registration.FindRegistrations.descriptor, registrar),
            (Registration.GetRegistration.descriptor, registrar),
            (Ticket.IssueTicket.descriptor, registrar),
            (Ticket.ReprintTicket.descriptor, registrar),
            (Ticket.GetTicket.descriptor, floor),
            (Summary.GetSummary.descriptor, organizer),
            (Summary.WatchSummary.descriptor, organizer),
        ]
    }()

    private static let people: [(MethodDescriptor, Rule)] = {
        typealias Approval = Posko_V1_ApprovalService.Method
        typealias Person = Posko_V1_PersonService.Method
        return [
            // Which role may say yes to which act is a rule of the day, Approval.Act.roles.
            (Approval.GiveApproval.descriptor, approvers),
            (Approval.ListApprovals.descriptor, approvers),
            // What somebody may ask for, of whoever answers for the event.
            (Person.ExportPerson.descriptor, organizer),
            (Person.ErasePerson.descriptor, organizer),
            (Person.RestrictPerson.descriptor, organizer),
            (Person.ChangeConsent.descriptor, organizerOrRegistrar),
        ]
    }()

    private static let queue: [(MethodDescriptor, Rule)] = {
        typealias Method = Posko_V1_QueueService.Method
        return [
            (Method.CallNext.descriptor, desks),
            (Method.Recall.descriptor, desks),
            (Method.UndoCall.descriptor, desks),
            (Method.Begin.descriptor, desks),
            (Method.Complete.descriptor, desks),
            (Method.Miss.descriptor, desks),
            (Method.Skip.descriptor, desks),
            (Method.Rejoin.descriptor, floor),
            (Method.Transfer.descriptor, floor),
            (Method.Leave.descriptor, floor),
            (Method.ListLines.descriptor, everyone),
            (Method.WatchLines.descriptor, everyone),
        ]
    }()

    private static let screenings: [(MethodDescriptor, Rule)] = {
        typealias Method = Posko_V1_ScreeningService.Method
        return [
            (Method.RecordScreening.descriptor, clinician),
            (Method.FinaliseScreening.descriptor, clinician),
            (Method.AmendScreening.descriptor, clinician),
            (Method.DisposeFinding.descriptor, clinician),
            (Method.GetScreening.descriptor, clinician),
        ]
    }()

    private static let cards: [(MethodDescriptor, Rule)] = {
        typealias Method = Posko_V1_CardService.Method
        return [
            (Method.ReceiveCards.descriptor, organizerOrCards),
            (Method.AssignCard.descriptor, cardOfficer),
            (Method.HandOverCard.descriptor, cardOfficer),
            (Method.ReverseHandOver.descriptor, cardOfficer),
            (Method.SpoilCard.descriptor, cardOfficer),
            (Method.RefuseCard.descriptor, cardOfficer),
            (Method.ReturnCard.descriptor, cardOfficer),
            (Method.ForwardCard.descriptor, cardOfficer),
            (Method.FindCards.descriptor, cardOfficer),
            (Method.ReconcileCards.descriptor, organizerOrCards),
        ]
    }()
}
