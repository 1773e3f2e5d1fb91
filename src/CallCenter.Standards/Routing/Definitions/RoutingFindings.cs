using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Routing;

/// <summary>What can be wrong with a section of routing, CCS7xxx: 70 triage, 71 transfer, 72 assignment, 73 what areas say against one another.</summary>
internal static class RoutingFindings
{
    public static readonly FindingRule RoutingOutput = Error("CCS7001", "The outputs of a routing table are not those of its part.", "Give the outputs named, each of the type named, and no others.");
    public static readonly FindingRule RoutingHitPolicy = Error("CCS7002", "The hit policy of a routing table does not fit its part.", "Use 'unique', 'any', 'first' or 'priority' where one rule answers; 'collect' for skills and 'rule-order' for special cases.");
    public static readonly FindingRule RoutingValue = Error("CCS7003", "A rule of a routing table does not give what its part needs.", "Give the value named.");
    public static readonly FindingRule SkillLevels = Error("CCS7004", "A skill's level is out of range.", "Give a whole number from 1 to the skill's highest level, which is 10 at most.");
    public static readonly FindingRule SkillCount = Error("CCS7005", "A table of skills asks for too much.", "Ask for up to 16 skills and 64 pairs of skill and level, in up to 512 rules.");
    public static readonly FindingRule ReceptionTime = Error("CCS7006", "The time of a way of receiving is not positive.", "Give a positive time in whole ticks of 100 ns, or none.");

    public static readonly FindingRule DepartmentRegion = Error("CCS7101", "A department's region does not fit its kind.", "Give each regional centre a region of its own, and no region to any other department.");
    public static readonly FindingRule HopLimitRange = Error("CCS7102", "The limit of transfers is out of range.", "Give a whole number from 1 to 100.");
    public static readonly FindingRule CollaborationWeight = Error("CCS7103", "The weights of the collaboration score do not fit.", "Give two weights above 0 %, together 100 %.");
    public static readonly FindingRule NoRegionalCentre = Error("CCS7104", "Matters go to the centre of the customer's region, and there is none.", "Add a regional centre to the departments, or name a target.");
    public static readonly FindingRule NoticeEmpty = Error("CCS7105", "A list of whom to tell has nobody on it.", "Name a role, or let the ordinary target be told.");
    public static readonly FindingRule ExternalFields = Error("CCS7106", "What a body outside of the bank may see is not told.", "Give each external body the fields of a slip that it may see, each once, and no other department any.");

    public static readonly FindingRule AssignmentSteps = Error("CCS7201", "The steps of an assignment strategy do not say how to choose.", "Give one to eight steps, each with at least one criterion, and no criterion twice in a step.");
    public static readonly FindingRule AssignmentWeights = Error("CCS7202", "The weights of a step do not fit.", "Give whole numbers from 0 to 1,000, at least one of them above 0.");
    public static readonly FindingRule IdleHorizon = Error("CCS7203", "The idle horizon of a strategy does not fit.", "Give a positive time of whole milliseconds up to 24 hours just where idle time is weighed against other criteria.");
    public static readonly FindingRule RingOrder = Error("CCS7204", "The rings of a strategy are not in order of time.", "Give each ring a positive time of whole ticks of 100 ns, longer than that of the ring before.");
    public static readonly FindingRule RingRelaxation = Error("CCS7205", "What a ring gives up cannot be told.", "Name at least one requirement; a skill, or 1 to 9 levels to lower it by, only with the requirement 'skill'.");
    public static readonly FindingRule RepeatedCriterion = Warning("CCS7206", "A step of a strategy decides nothing.", "Remove it: the same criterion has decided before.");
    public static readonly FindingRule RepeatedRelaxation = Warning("CCS7207", "A ring gives up what an earlier ring gave up already.", "Remove it, or let the earlier ring lower a skill instead of giving it up.");

    public static readonly FindingRule AgeingTimes = Error("CCS7208", "How waiting makes up for priority cannot be told.", "Give one positive time of whole ticks of 100 ns, at most 365 days, for each priority but the first.");
    public static readonly FindingRule RosterEntry = Error("CCS7209", "An entry of a roster does not say when it is.", "Give dates or runs of dates, and hours for shifts and breaks that do not overlap.");
    public static readonly FindingRule WordUnknown = Warning("CCS7210", "A word of an agent or of a request is unknown to the standard.", "Correct the word, or declare it; until then nobody has what is asked for, or nobody asks for it.");
    public static readonly FindingRule LevelUnknown = Warning("CCS7211", "A level of a skill is above its highest.", "Give a level that the skill has.");

    public static readonly FindingRule ShiftBreak = Error("CCS7212", "A break of a shift template does not lie in its hours.", "Give breaks within the hours of the shift that do not overlap.");
    public static readonly FindingRule ShiftsOverlap = Warning("CCS7213", "Shifts of one agent overlap.", "Give the agent one shift at a time, or the other shift to another agent: whoever has two at once is at work once.");

    public static readonly FindingRule SettlesWhatIsStopped = Error("CCS7301", "A step or an action settles what triage stops.", "Let its condition test 'stopped: false', or let triage not stop the contact shown.");
    public static readonly FindingRule CannotBeStopped = Error("CCS7302", "What triage stops cannot be stopped.", "Add a step with the effect 'stops', without a condition, from each state where somebody has the contact in hand.");
    public static readonly FindingRule SettlesUntriaged = Error("CCS7303", "A step or an action settles a contact that triage has not answered on.", "Let its condition test 'stopped: false', which does not hold then.");
    public static readonly FindingRule NothingSettles = Warning("CCS7304", "No step settles what triage hands to a strategy.", "Widen a guard, or choose another strategy for the contact shown.");
    public static readonly FindingRule WeakerHandling = Error("CCS7305", "A higher band of a risk score leads to a weaker handling.", "Correct the table, or the ranks of the strategies.");
    public static readonly FindingRule StrategyRank = Error("CCS7306", "The ranks of strategies are not in order.", "Give every strategy a rank from 1 on or none, and the highest to those that stop the operation.");
    public static readonly FindingRule BandNotStopped = Error("CCS7307", "Triage does not stop what a band of its risk score stops.", "Let the table of risks test the band, or let the band not stop the operation.");
    public static readonly FindingRule AtOnceWithoutTarget = Error("CCS7308", "A matter is passed on at once, and to nobody.", "Name a target in the special case, or for the contact shown in the ordinary table.");
    public static readonly FindingRule ContradictedDepartment = Error("CCS7309", "A matter is passed on to another department than that of its strategy.", "Correct the target, the strategy's department, or what the contact shown is handled by.");
    public static readonly FindingRule SkillUnused = Information("CCS7310", "Skills are needed by no contact.", "Ask for them in the table of skills, or remove them.");
    public static readonly FindingRule CardUnnamed = Warning("CCS7311", "It is not told which scorecard's bands the tables test.", "Name the scorecard in 'triage': bands of one card are not those of another.");
    public static readonly FindingRule AgreementUnfinished = Warning("CCS7312", "What areas say of one contact was not compared to the end.", "Let fewer rules stand before others, or split the tables.");
    public static readonly FindingRule NobodyMay = Warning("CCS7313", "Nobody may do what a strategy asks for.", "Widen the conditions of the action, or let the strategy ask for another.");
    public static readonly FindingRule WordUnasked = Information("CCS7314", "Needs or topics are told apart by no table.", "Ask for them in a table of triage or of transfer; until then they are handled as if nothing were known.");

    public static readonly FindingRule StoppedEnds = Warning("CCS7315", "What triage stops comes to an end without risk control.", "Let the condition test 'stopped', or give the end to risk control by a step with the effect 'releases'.");
    public static readonly FindingRule StepBeyondAuthority = Warning("CCS7316", "A role may take a step, and lacks the authority that the step takes.", "Narrow the guard, take the role off the step, or give it the authority.");
    public static readonly FindingRule SettlesBeyondAuthority = Warning("CCS7317", "A role may settle what it lacks the authority to settle.", "Narrow the guard by the strategy and by what the authority is limited to, take the role off the step, or give it the authority.");

    public static readonly FindingRule HandlingUnused = Information("CCS7318", "Ways of handling that a book defines are given to no contact.", "Give them by a table of triage or of transfer, or by a strategy; or remove them.");
    public static readonly FindingRule KindUnpromised = Information("CCS7319", "No policy is for cases of a kind that is declared.", "Add a policy for the kind, or take the word out of the vocabulary; until then such a case is promised nothing.");

    /// <summary>In the order of their codes.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        RoutingOutput, RoutingHitPolicy, RoutingValue, SkillLevels, SkillCount, ReceptionTime,
        DepartmentRegion, HopLimitRange, CollaborationWeight, NoRegionalCentre, NoticeEmpty, ExternalFields,
        AssignmentSteps, AssignmentWeights, IdleHorizon, RingOrder, RingRelaxation, RepeatedCriterion, RepeatedRelaxation,
        AgeingTimes, RosterEntry, WordUnknown, LevelUnknown, ShiftBreak, ShiftsOverlap,
        SettlesWhatIsStopped, CannotBeStopped, SettlesUntriaged, NothingSettles, WeakerHandling, StrategyRank, BandNotStopped, AtOnceWithoutTarget, ContradictedDepartment, SkillUnused, CardUnnamed, AgreementUnfinished, NobodyMay, WordUnasked, StoppedEnds, StepBeyondAuthority, SettlesBeyondAuthority,
        HandlingUnused, KindUnpromised,
    ];
}
