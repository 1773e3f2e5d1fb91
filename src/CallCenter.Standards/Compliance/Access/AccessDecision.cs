using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Compliance;

/// <summary>How somebody may see data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AccessLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Masked.</summary>
    Masked,

    /// <summary>In full.</summary>
    Full,
}

/// <summary>Why somebody may see data, or not.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AccessReason
{
    /// <summary>A rule allows it.</summary>
    Granted,

    /// <summary>The data is public.</summary>
    Public,

    /// <summary>No rule is for the role.</summary>
    RoleNotNamed,

    /// <summary>Rules are for the role, and none of them for the class of data.</summary>
    ClassNotGranted,

    /// <summary>Rules let the role see the class of data, and none of them for the purpose.</summary>
    PurposeNotGranted,
}

/// <summary>Whether a role may see data of a class for a purpose, and why.</summary>
/// <param name="Role">The code of the role.</param>
/// <param name="Class">The class of data.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Level">How the data may be seen.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rule">The rule that allows it; null where none does, or none is needed.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AccessDecision(string Role, DataClass Class, AccessPurpose Purpose, AccessLevel Level, AccessReason Reason, AccessRule? Rule) : IExplained
{
    /// <summary>The class of data.</summary>
    public DataClass Class { get; init => field = Given.Member(value); } = Given.Member(Class);

    /// <summary>How the data may be seen.</summary>
    public AccessLevel Level { get; init => field = Given.Member(value); } = Given.Member(Level);

    /// <summary>Why.</summary>
    public AccessReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>Whether it may be seen and why, in no language.</summary>
    public Explanation Explain() => Explanation.Of(
        ExplanationSentence.Of(
            "access.decision",
            ExplanationPart.OfBook("role", "role", Role),
            ExplanationPart.Word("class", Class),
            ExplanationPart.Named("purpose", Purpose.Code, Purpose.Name),
            ExplanationPart.Word("level", Level),
            ExplanationPart.Word("reason", Reason)),
        Rule is { } rule ? [ExplanationSentence.Of("access.rule", ExplanationPart.Named("rule", rule.Code, rule.Name), ExplanationPart.From("source", rule.Provenance))] : []);

    /// <summary>Whether it may be seen and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with the rule.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
