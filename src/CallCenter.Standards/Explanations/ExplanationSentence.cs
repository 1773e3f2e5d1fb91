using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Explanations;

/// <summary>One sentence of an explanation, in no language: what it says, and what of.</summary>
/// <param name="Code">What it says, such as <c>kpi.met</c>; each language has wording for it.</param>
/// <param name="Parts">What it says it of, in no particular order.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ExplanationSentence(string Code, ImmutableArray<ExplanationPart> Parts)
{
    /// <summary>Its code, by which languages have its wording.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public string Code { get; init => field = Given.Value(value, nameof(Code)); } = Given.Value(Code);

    /// <summary>What it says it of, in no particular order.</summary>
    public ImmutableArray<ExplanationPart> Parts { get; init => field = value.OrEmpty(); } = Parts.OrEmpty();

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ExplanationSentence? other) => other is not null && Code == other.Code && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Parts.Length);

    /// <summary>The first part of a name; null where there is none.</summary>
    public ExplanationPart? Find(string name) => Parts.FirstOrDefault(part => part.Name == name);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => ExplanationLanguage.English.Text(this);

    internal ExplanationSentence Named(Func<string, string, LocalizedText?> names) => this with { Parts = [.. Parts.Select(part => part.Named(names))] };

    internal ExplanationSentence InCurrency(string currency) => this with { Parts = [.. Parts.Select(part => part.InCurrency(currency))] };

    internal ExplanationSentence InZone(string zone, bool isUtcAlone) => this with { Parts = [.. Parts.Select(part => part.InZone(zone, isUtcAlone))] };

    internal static ExplanationSentence Of(string code, params IEnumerable<ExplanationPart?> parts) => new(code, [.. parts.OfType<ExplanationPart>()]);
}
