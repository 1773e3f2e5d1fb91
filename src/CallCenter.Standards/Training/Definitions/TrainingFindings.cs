using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Training;

/// <summary>What can be wrong with a section of training, CCS97xx.</summary>
internal static class TrainingFindings
{
    public static readonly FindingRule Range = Error("CCS9701", "A number of training is out of range.", "Give 1 to 120 months; 0 to 3,650 days to complete a programme or between resits; 0 to 20 resits; 0 to 365 days of notice; 1 to 365 days for an appeal.");
    public static readonly FindingRule PassMark = Error("CCS9702", "A pass mark cannot be used.", "Give above 0 % and up to 100 % of full marks.");
    public static readonly FindingRule VersionTwice = Error("CCS9703", "Two versions of an exam cannot be told apart.", "Give each version its own name and its own effective date.");
    public static readonly FindingRule ProgrammeEmpty = Error("CCS9704", "A programme teaches and examines nothing.", "Name a module or an exam.");
    public static readonly FindingRule QualificationEmpty = Error("CCS9705", "A qualification asks for nothing, or locks nothing.", "Name a module or an exam that has to count, and a skill that waits for it.");
    public static readonly FindingRule CountsLate = Error("CCS9706", "A qualification is asked before anything can count for it.", "Let passes count from a day before it comes into force, so that there is time for them.");
    public static readonly FindingRule CertificateEmpty = Error("CCS9707", "A certificate stands for no exam.", "Name the exams that it counts as.");
    public static readonly FindingRule ExpiresFirst = Warning("CCS9708", "Something expires before it is due again.", "Let it count for at least as long as its cycle.");
    public static readonly FindingRule Unplanned = Warning("CCS9709", "A qualification asks for what no programme has.", "Add it to a programme of those it is asked of, so that they are told in time.");
    public static readonly FindingRule NoAppeals = Warning("CCS9710", "Exams lead to something, and nobody can appeal.", "Say within how many days, and to whom.");

    public static readonly FindingRule EffectMark = Error("CCS9711", "The least mark of an effect cannot be used.", "Give above 0 % and up to 100 % of full marks, of an exam that has to be passed.");

    public static readonly ImmutableArray<FindingRule> All =
    [
        Range, PassMark, VersionTwice, ProgrammeEmpty, QualificationEmpty, CountsLate, CertificateEmpty, ExpiresFirst, Unplanned, NoAppeals, EffectMark,
    ];
}
