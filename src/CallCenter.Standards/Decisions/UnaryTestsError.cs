using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>Why a text is not unary tests of a field.</summary>
/// <param name="Rule">The kind: the text cannot be read (<c>CCS2001</c>), a literal has another type than the field (<c>CCS2003</c>) or is none of its values (<c>CCS2004</c>).</param>
/// <param name="Position">Where: a 0-based index into the text; its length where more was expected.</param>
/// <param name="Message">What is wrong and what was expected, one sentence.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record UnaryTestsError(FindingRule Rule, int Position, string Message)
{
    /// <summary>What <see cref="Message"/> says, as a sentence with arguments that every language has words for; null where it was read from what had none.</summary>
    public FindingText? Text { get; init; }

    /// <summary>The message as part of a finding's.</summary>
    internal FindingWords Said => FindingWords.Again(Message, Text);

    internal static UnaryTestsError Unreadable(int position, FindingWords message) => Of(ConditionFindings.BadCondition, position, message);

    internal static UnaryTestsError WrongType(int position, FindingWords message) => Of(ConditionFindings.ConditionType, position, message);

    internal static UnaryTestsError Of(FindingRule rule, int position, FindingWords message) => new(rule, position, message.ToString()) { Text = message.ToText() };
}
