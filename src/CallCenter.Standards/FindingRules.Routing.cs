namespace CallCenter.Standards;

/// <content>CCS7xxx: routing: 70 triage, 71 transfer, 72 assignment.</content>
public static partial class FindingRules
{
    internal static readonly FindingRule RoutingOutput = Error("CCS7001", "The outputs of a routing table are not those of its part.", "Give the outputs named, each of the type named, and no others.");
    internal static readonly FindingRule RoutingHitPolicy = Error("CCS7002", "The hit policy of a routing table does not fit its part.", "Use 'unique', 'any', 'first' or 'priority' where one rule answers; 'collect' for skills and 'rule-order' for special cases.");
    internal static readonly FindingRule RoutingValue = Error("CCS7003", "A rule of a routing table does not give what its part needs.", "Give the value named.");
    internal static readonly FindingRule SkillLevels = Error("CCS7004", "A skill's level is out of range.", "Give a whole number from 1 to the skill's highest level, which is 10 at most.");
    internal static readonly FindingRule SkillCount = Error("CCS7005", "A table of skills asks for too much.", "Ask for up to 16 skills and 64 pairs of skill and level, in up to 512 rules.");
    internal static readonly FindingRule ReceptionTime = Error("CCS7006", "The time of a way of receiving is not positive.", "Give a positive time in whole ticks of 100 ns, or none.");

    internal static readonly FindingRule DepartmentRegion = Error("CCS7101", "A department's region does not fit its kind.", "Give each regional centre a region of its own, and no region to any other department.");
    internal static readonly FindingRule HopLimitRange = Error("CCS7102", "The limit of transfers is out of range.", "Give a whole number from 1 to 100.");
    internal static readonly FindingRule CollaborationWeight = Error("CCS7103", "The weights of the collaboration score do not fit.", "Give two weights above 0 %, together 100 %.");
    internal static readonly FindingRule NoRegionalCentre = Error("CCS7104", "Matters go to the centre of the customer's region, and there is none.", "Add a regional centre to the departments, or name a target.");
    internal static readonly FindingRule NoticeEmpty = Error("CCS7105", "A list of whom to tell has nobody on it.", "Name a role, or let the ordinary target be told.");

    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Routing =>
    [
        RoutingOutput, RoutingHitPolicy, RoutingValue, SkillLevels, SkillCount, ReceptionTime,
        DepartmentRegion, HopLimitRange, CollaborationWeight, NoRegionalCentre, NoticeEmpty,
    ];
}
