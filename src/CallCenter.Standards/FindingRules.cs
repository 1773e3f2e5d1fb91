using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>The kinds of findings that no area has for itself. Codes are stable: a code is never given a new meaning.</summary>
internal static partial class FindingRules
{
    // CCS1xxx: the document itself.
    internal static readonly FindingRule NotJson = Error("CCS1001", "The document is not JSON.", "Correct the syntax at the position given.");
    internal static readonly FindingRule WrongKind = Error("CCS1002", "A value has the wrong JSON kind.", "Give a value of the kind named.");
    internal static readonly FindingRule MissingMember = Error("CCS1003", "A required member is missing.", "Add the member.");
    internal static readonly FindingRule UnknownMember = Error("CCS1004", "A member is not known here.", "Remove it, or correct its name.");
    internal static readonly FindingRule DuplicateMember = Error("CCS1005", "A member is given twice.", "Keep one of them.");
    internal static readonly FindingRule NullMember = Error("CCS1006", "A member is null.", "Give a value, or leave the member out.");
    internal static readonly FindingRule NotOneOf = Error("CCS1007", "A value is not one of the allowed ones.", "Use one of the values named.");
    internal static readonly FindingRule BadFormat = Error("CCS1008", "A value does not have the required form.", "Write it in the form named.");
    internal static readonly FindingRule BadCode = Error("CCS1009", "A code is not kebab-case.", "Write " + KebabCode.Form + ".");
    internal static readonly FindingRule DuplicateCode = Error("CCS1010", "A code is given to two things.", "Rename one of them.");
    internal static readonly FindingRule UnknownCode = Error("CCS1011", "A code names nothing that exists.", "Correct the code, or define what it names.");
    internal static readonly FindingRule TooDeep = Error("CCS1012", "The document is nested too deeply.", "Flatten it.");
    internal static readonly FindingRule UnsupportedVersion = Error("CCS1013", "The book's format version is not supported.", "Use the format version named.");

    // CCS11xx: values that come back into a process.
    internal static readonly FindingRule NotCompact = Error("CCS1101", "Bytes are not those of the value, or damaged.", "Read them again from where they were written; nothing of them is used.");
    internal static readonly FindingRule CompactVersion = Error("CCS1102", "The version of a value's form is not supported.", "Read it with the library that wrote it, and write it again.");
    internal static readonly FindingRule Impossible = Error("CCS1103", "A value cannot have been written so.", "Write it again: it was changed by hand, or put together otherwise than by the library.");

    // CCS2xxx: conditions.
    internal static readonly FindingRule BadCondition = Error("CCS2001", "A condition cannot be read.", "Write unary tests such as '< PT20S', '[1..5]', 'phone, chat' or 'not(phone)'.");
    internal static readonly FindingRule UnknownField = Error("CCS2002", "A field does not exist in the record.", "Use one of the record's fields.");
    internal static readonly FindingRule ConditionType = Error("CCS2003", "A literal's type is not the field's type.", "Write a literal of the field's type.");
    internal static readonly FindingRule ConditionValue = Error("CCS2004", "A literal is not one of the field's values.", "Use one of the field's values.");
    internal static readonly FindingRule NeverHolds = Warning("CCS2005", "A condition can never hold.", "Check the bounds.");

    // CCS3xxx: measures and KPIs.
    internal static readonly FindingRule MeasureField = Error("CCS3001", "A measure cannot sum this field.", "Sum a number or a duration; count for the others.");
    internal static readonly FindingRule FormulaSyntax = Error("CCS3002", "A formula cannot be read.", "Write measures, KPIs and numbers with + - * / and parentheses; put blanks around a minus sign.");
    internal static readonly FindingRule FormulaName = Error("CCS3003", "A formula names something that does not exist.", "Define the measure or KPI, or correct the name.");
    internal static readonly FindingRule FormulaCycle = Error("CCS3004", "A KPI is defined by itself.", "Break the cycle.");
    internal static readonly FindingRule FormulaDimension = Error("CCS3005", "A formula combines dimensions that do not fit.", "Add like to like; divide a sum by a count or by its like.");
    internal static readonly FindingRule KpiUnit = Error("CCS3006", "A KPI's unit does not fit its formula.", "Declare the unit that the formula's dimension has.");
    internal static readonly FindingRule FormulaArgument = Error("CCS3007", "A function is given an argument it cannot use.", "Give a sum measure, and a literal of its field's type.");
    internal static readonly FindingRule TargetUnit = Error("CCS3008", "A target does not fit the KPI's unit.", "Write percentages as '80 %', times as 'PT20S', others as numbers.");
    internal static readonly FindingRule TargetBand = Error("CCS3009", "A target's bounds do not fit the KPI's direction.", "Give 'at least' for higher-is-better, 'at most' for lower-is-better, both for a band, the lower one first.");
    internal static readonly FindingRule UnusedMeasure = Warning("CCS3010", "A measure is used by no KPI.", "Remove it, or use it.");
    internal static readonly FindingRule CodeShared = Error("CCS3011", "A measure and a KPI share a code.", "Rename one of them.");
    internal static readonly FindingRule ServiceLevelLimits = Error("CCS3012", "A service level's limits do not fit.", "Give positive times; give a short-abandon limit where the denominator excludes short abandons.");
    internal static readonly FindingRule FormulaSize = Error("CCS3013", "A formula is too large.", "Count or sum in measures what the formula adds up, or split it.");

    // CCS4xxx: calendars.
    internal static readonly FindingRule OpeningHours = Error("CCS4001", "Opening hours cannot be read.", "Write 'HH:mm-HH:mm', from 00:00 to 24:00, an end before the start for the next date; at most to the second.");
    internal static readonly FindingRule OverlappingHours = Error("CCS4002", "Opening hours of a day overlap.", "Join them, or correct one of them; a night shift reaches into the next date.");
    internal static readonly FindingRule UnknownZone = Error("CCS4003", "A time zone does not exist.", "Use an id of the IANA database, such as 'Asia/Shanghai'.");
    internal static readonly FindingRule CalendarCycle = Error("CCS4004", "A calendar is made of itself.", "Break the cycle.");
    internal static readonly FindingRule ExceptionHours = Error("CCS4005", "An exception's hours do not fit its kind.", "Give hours for half days and special hours, none for closed dates; a make-up day has hours or follows a day of the week.");
    internal static readonly FindingRule ExceptionShared = Error("CCS4006", "Two exceptions of one kind share a date.", "Keep one of them.");
    internal static readonly FindingRule CalendarRange = Error("CCS4007", "A calendar's data ends before it begins.", "Correct 'validFrom' or 'validTo'.");
    internal static readonly FindingRule CalendarParts = Error("CCS4008", "A calendar is made of no calendars.", "Name at least one.");
    internal static readonly FindingRule CalendarSize = Error("CCS4009", "A calendar is made of too many calendars.", "Join the hours of some of them in one.");
    internal static readonly FindingRule NeverOpen = Warning("CCS4010", "A calendar is never open.", "Give it hours, or exceptions with hours.");
    internal static readonly FindingRule BeyondCalendarData = Warning("CCS4011", "A date lies beyond a calendar's data.", "Bring the calendar's exceptions up to date; until then the date counts as an ordinary one.");
    internal static readonly FindingRule CalendarVersions = Error("CCS4012", "Two versions of a calendar cannot be told apart.", "Give each a version and an effective date of its own.");

    // CCS5xxx: service levels.
    internal static readonly FindingRule TargetNotPositive = Error("CCS5001", "A service target's time is not positive.", "Give a positive time in whole ticks of 100 ns, or a positive number of days or weeks.");
    internal static readonly FindingRule WarningRange = Error("CCS5002", "A warning threshold is out of range.", "Give a share above 0 % and at most 100 %, or a positive time before the due instant.");
    internal static readonly FindingRule GoalRange = Error("CCS5003", "A goal is out of range.", "Give a share above 0 % and at most 100 %.");
    internal static readonly FindingRule TriggerClash = Error("CCS5004", "One event would move a clock in two ways.", "Name the event once among what stops, cancels, resets, pauses and resumes the clock.");
    internal static readonly FindingRule ClockNeverStarts = Error("CCS5005", "Nothing starts a clock.", "Name an event that starts it.");
    internal static readonly FindingRule ClockNeverStops = Error("CCS5006", "A clock starts, and nothing ends it.", "Name an event that stops or cancels it.");
    internal static readonly FindingRule PolicyEmpty = Error("CCS5007", "A policy promises nothing.", "Give it a target, or remove it.");
    internal static readonly FindingRule PolicyVersions = Error("CCS5008", "Two versions of a policy cannot be told apart.", "Give each a version and an effective date of its own.");
    internal static readonly FindingRule PolicyNeverChosen = Warning("CCS5009", "A policy can never be chosen.", "Move it before the policy that is for every case, or give that one conditions.");
    internal static readonly FindingRule VerifiedMisplaced = Error("CCS5010", "Whether a target was verified is told where it should not be, or not told where it should.", "Say it for targets from a regulation, and only for those.");
    internal static readonly FindingRule LadderStep = Error("CCS5011", "A step of a ladder does not fit its trigger.", "Give a share for 'percent-of-target' and a time for the others; give repeats a time and a number.");
    internal static readonly FindingRule LadderOrder = Error("CCS5012", "The steps of a ladder are out of order.", "Order the steps by when they fall due.");
    internal static readonly FindingRule CalendarLater = Warning("CCS5013", "A calendar comes into force after a policy that counts on it.", "Give the calendar a version of an earlier effective date, or none.");

    // CCS6xxx: decision tables.
    internal static readonly FindingRule TableColumns = Error("CCS6001", "A decision table lacks inputs or outputs.", "Give at least one column of each.");
    internal static readonly FindingRule TableSize = Error("CCS6002", "A decision table is too large.", "Split it, or look the values up elsewhere.");
    internal static readonly FindingRule DuplicateColumn = Error("CCS6003", "A decision table has a column twice.", "Keep one of them.");
    internal static readonly FindingRule RuleCells = Error("CCS6004", "A rule does not have one cell for each column.", "Write '-' for an input that does not matter, 'null' for an output without a value.");
    internal static readonly FindingRule OutputLiteral = Error("CCS6005", "An output cannot be read.", "Write one literal of the output's type, such as \"phone\", 1.5, true or PT20S.");
    internal static readonly FindingRule OutputValue = Error("CCS6006", "An output is not one of the column's values.", "Use one of the values, or add it to them.");
    internal static readonly FindingRule PriorityValues = Error("CCS6007", "A hit policy by priority has no priorities.", "List the values of an output, the ones of higher priority first.");
    internal static readonly FindingRule TableAggregator = Error("CCS6008", "An aggregator does not fit the table.", "Use it with hit policy 'collect' and one output of a type it can take together.");
    internal static readonly FindingRule RuleConflict = Error("CCS6009", "Rules break the hit policy: they match the same input.", "Narrow one of them, or choose a hit policy that says which one wins.");
    internal static readonly FindingRule TableGap = Warning("CCS6010", "No rule matches an input.", "Add a rule, a default output, or allowed values that leave the input out.");
    internal static readonly FindingRule TableSilence = Information("CCS6011", "No rule of a table of many answers matches an input.", "Nothing, if no answer is meant there.");
    internal static readonly FindingRule DeadRule = Warning("CCS6012", "A rule can never decide.", "Remove it, or move it before the rules that answer in its place.");
    internal static readonly FindingRule DuplicateRule = Warning("CCS6013", "Two rules match exactly the same inputs.", "Keep one of them.");
    internal static readonly FindingRule AnalysisBudget = Warning("CCS6014", "A decision table was not analysed to the end.", "Raise the work limit, or split the table.");
    internal static readonly FindingRule DmnXml = Error("CCS6015", "A DMN model is not XML that can be read.", "Write plain XML: no document type, no entities, up to 32 million characters.");
    internal static readonly FindingRule DmnVersion = Error("CCS6016", "A document is not a DMN model of a version that can be read.", "Save it as DMN 1.2 to 1.5.");
    internal static readonly FindingRule DmnBeyond = Error("CCS6017", "A DMN decision goes beyond what can be read.", "Use a decision table with names or paths as inputs, S-FEEL tests, and literals as outputs.");
    internal static readonly FindingRule CsvText = Error("CCS6018", "A table in CSV cannot be read.", "Separate cells by commas; put a cell with a comma, quote or line break in double quotes, its own quotes doubled.");
    internal static readonly FindingRule CsvHeader = Error("CCS6019", "The header of a table in CSV cannot be read.", "Write the hit policy's letter, the input fields, the outputs marked by '>', and at most '#note' and '#source'.");

    private static readonly Lazy<ImmutableArray<FindingRule>> LazyAll = new(() =>
    [
        NotJson, WrongKind, MissingMember, UnknownMember, DuplicateMember, NullMember, NotOneOf, BadFormat, BadCode, DuplicateCode, UnknownCode, TooDeep, UnsupportedVersion,
        NotCompact, CompactVersion, Impossible,
        BadCondition, UnknownField, ConditionType, ConditionValue, NeverHolds,
        MeasureField, FormulaSyntax, FormulaName, FormulaCycle, FormulaDimension, KpiUnit, FormulaArgument, TargetUnit, TargetBand, UnusedMeasure, CodeShared, ServiceLevelLimits, FormulaSize,
        OpeningHours, OverlappingHours, UnknownZone, CalendarCycle, ExceptionHours, ExceptionShared, CalendarRange, CalendarParts, CalendarSize, NeverOpen, BeyondCalendarData, CalendarVersions,
        TargetNotPositive, WarningRange, GoalRange, TriggerClash, ClockNeverStarts, ClockNeverStops, PolicyEmpty, PolicyVersions, PolicyNeverChosen, VerifiedMisplaced, LadderStep, LadderOrder, CalendarLater,
        TableColumns, TableSize, DuplicateColumn, RuleCells, OutputLiteral, OutputValue, PriorityValues, TableAggregator, RuleConflict, TableGap, TableSilence, DeadRule, DuplicateRule, AnalysisBudget,
        DmnXml, DmnVersion, DmnBeyond, CsvText, CsvHeader,
        .. Routing,
    ]);

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All => LazyAll.Value;

    internal static FindingRule Error(string code, string title, string remedy) => new(code, FindingSeverity.Error, title, remedy);

    internal static FindingRule Warning(string code, string title, string remedy) => new(code, FindingSeverity.Warning, title, remedy);

    internal static FindingRule Information(string code, string title, string remedy) => new(code, FindingSeverity.Information, title, remedy);
}
