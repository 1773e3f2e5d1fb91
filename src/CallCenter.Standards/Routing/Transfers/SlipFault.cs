using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What is wrong with a field of a slip.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SlipFaultKind
{
    /// <summary>It is not filled in.</summary>
    Missing,

    /// <summary>It names a department that the directory does not have.</summary>
    UnknownDepartment,

    /// <summary>The time is not positive.</summary>
    NotPositive,

    /// <summary>The customer was not told (D5.2).</summary>
    CustomerNotTold,

    /// <summary>It holds a card or identity number in full (<see cref="SensitiveNumbers"/>).</summary>
    SensitiveNumber,

    /// <summary>A body outside of the bank may see it, and it betrays what must be kept confidential, such as an alert against money laundering.</summary>
    Confidential,
}

/// <summary>A field that keeps a slip from being passed on.</summary>
/// <param name="Field">The field, named as its property in kebab-case.</param>
/// <param name="Kind">What is wrong.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SlipFault(string Field, SlipFaultKind Kind) : IExplained
{
    /// <summary>What is wrong.</summary>
    public SlipFaultKind Kind { get; init => field = Given.Member(value); } = Given.Member(Kind);

    /// <summary>What keeps the slip from being passed on, in no language.</summary>
    public Explanation Explain() => Explanation.Of(SlipSentences.Of(this));

    /// <summary>What keeps the slip from being passed on, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The field and the kind, such as <c>reason: missing</c>.</summary>
    public override string ToString() => $"{Field}: {EnumCodes<SlipFaultKind>.CodeOf(Kind)}";
}
