using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Surveys;

/// <summary>What can be wrong with a section of surveys, CCS96xx.</summary>
internal static class SurveyFindings
{
    public static readonly FindingRule Versions = Error("CCS9601", "Two versions of a survey cannot be told apart.", "Give each version its own name and its own effective date.");
    public static readonly FindingRule Numbers = Error("CCS9602", "A number of a survey is out of range.", "Give above 0 % and up to 100 % for those invited, 1 to 1,000,000 answers before figures are told, and 1 to 365 days of rest.");
    public static readonly FindingRule Questions = Error("CCS9603", "A survey asks nothing, or two of its questions are answered on one scale.", "Give one question or more, each on a scale of its own.");
    public static readonly FindingRule QuestionScript = Error("CCS9604", "The script of a question does not ask for a rating, or not on one scale in all its versions.", "Name a script that asks on a scale, the same in every version.");
    public static readonly FindingRule TopBox = Error("CCS9605", "The top box of a question is no value that some answers reach and others do not.", "Give a value of the scale above its lowest.");
    public static readonly FindingRule CommentScript = Error("CCS9606", "The script that asks for a comment asks for a rating.", "Name a script without a scale.");

    /// <summary>All of them, ordered by code.</summary>
    public static readonly ImmutableArray<FindingRule> All = [Versions, Numbers, Questions, QuestionScript, TopBox, CommentScript];
}
