using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Organization;

/// <summary>What can be wrong with an organisation, CCS80xx.</summary>
internal static class OrganizationFindings
{
    // Errors are what leaves an answer open or contradicts the section itself; what can be answered, but is against good practice, is a warning.
    public static readonly FindingRule RootCount = Error("CCS8001", "The organisation does not have one head.", "Give every post but one a solid line to its superior.");
    public static readonly FindingRule SecondSuperior = Error("CCS8002", "A post has two direct superiors.", "Keep one solid line; make the other a dotted one.");
    public static readonly FindingRule LineCycle = Error("CCS8003", "Solid lines run in a circle.", "Break the circle.");
    public static readonly FindingRule RoleUnreachable = Error("CCS8004", "A role cannot be reached from the head.", "Give it a post, or mark it optional.");
    public static readonly FindingRule DutyWithoutAuthority = Error("CCS8005", "A duty needs an authority that nobody in its line has.", "Grant the action to the role or to a superior, or take the duty away.");
    public static readonly FindingRule DottedLineNotAllowed = Error("CCS8006", "A dotted line is not allowed where it is.", "Allow lines between the units, or remove it.");
    public static readonly FindingRule TierOrder = Error("CCS8007", "A post reports to one of a lower layer or level.", "Correct the line, or the layer or level.");
    public static readonly FindingRule CountBounds = Error("CCS8008", "A number or its bounds are out of range.", "Give whole numbers from 1 on, at least one bound, the lower one first.");
    public static readonly FindingRule AuthorityLimit = Error("CCS8009", "A limit of authority is out of range.", "Give amounts from 0 on and at least once a day, or leave the limit out.");
    public static readonly FindingRule DelegationInvalid = Error("CCS8010", "A delegation cannot take effect.", "Let a post that holds the action lend it to another, and end after it starts.");
    public static readonly FindingRule StaffAssignmentInvalid = Error("CCS8011", "A person cannot be bound to a post.", "Name a person, and let the time end after it starts.");
    public static readonly FindingRule SpanOfControl = Warning("CCS8012", "Somebody leads more or fewer people than the layer allows.", "Plan more superiors or fewer, or change the bounds.");
    public static readonly FindingRule UnitSize = Warning("CCS8013", "A unit has more or fewer people than its bounds allow.", "Plan other seats, or change the bounds.");
    public static readonly FindingRule LineDepth = Warning("CCS8014", "The longest line of command has more or fewer posts than allowed.", "Take out a level or add one, or change the bounds.");
    public static readonly FindingRule NoReviewCycle = Warning("CCS8015", "No review cycle of the structure is set.", "Set how often the structure is reviewed.");
    public static readonly FindingRule AuthorityUnheld = Warning("CCS8016", "Fewer people hold an action than have to decide it together.", "Grant the action to more roles, or remove it.");

    public static readonly FindingRule NothingToDecide = Error("CCS8017", "A role decides what no book has.", "Name a section, a list in it, or an entry by its code.");
    public static readonly FindingRule DecidedEntryGone = Warning("CCS8018", "A role decides an entry that the book does not have.", "Correct the code, or take it out.");

    public static readonly FindingRule PeopleTogether = Error("CCS8019", "How many people decide together cannot be told.", "Give 2 to 20, with 'fourEyes' for when they do.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        RootCount, SecondSuperior, LineCycle, RoleUnreachable, DutyWithoutAuthority, DottedLineNotAllowed, TierOrder, CountBounds, AuthorityLimit,
        DelegationInvalid, StaffAssignmentInvalid, SpanOfControl, UnitSize, LineDepth, NoReviewCycle, AuthorityUnheld, NothingToDecide, DecidedEntryGone, PeopleTogether,
    ];
}
