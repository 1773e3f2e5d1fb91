using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>Something that a bank which adopts a book has still to decide: values that the book assumes, since the template leaves them open, or that nobody has confirmed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenDecision : IExplained
{
    private readonly Listed<OpenValue> values;
    private readonly Listed<DecidingRole> decidedBy;
    private readonly Listed<Dependent> dependents;

    /// <summary>The section of the book: its member's name, such as <c>serviceLevels</c>.</summary>
    public required string Section { get; init; }

    /// <summary>What people call the section.</summary>
    public required LocalizedText SectionName { get; init; }

    /// <summary>Why it is open.</summary>
    public required OpenDecisionKind Kind { get; init => field = Given.Member(value); }

    /// <summary>Where the entry stands in the book: a JSON pointer (RFC 6901).</summary>
    public required string Pointer { get; init; }

    /// <summary>The path to the entry, as overlays confirm it: members, and items of lists by their codes, such as <c>kpis/kpis/connect-rate</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The entry's code; that of the nearest entry around it where it has none.</summary>
    public string? Code { get; init; }

    /// <summary>The entry's display name; that of the nearest entry around it where it has none.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The values in question, in the order of the book; none where the entry as such is, and holds no value of its own.</summary>
    public ImmutableArray<OpenValue> Values
    {
        get => values;
        init => values = value;
    }

    /// <summary>What the template or the rule says, and what was chosen.</summary>
    public required string Citation { get; init; }

    /// <summary>Who should decide: the roles of the book's organisation that decide the entry, or else the list or the section that it is in; none where no role does.</summary>
    public ImmutableArray<DecidingRole> DecidedBy
    {
        get => decidedBy;
        init => decidedBy = value;
    }

    /// <summary>What depends on it, in the order of the book: all that names the entry, and all that names that in turn.</summary>
    public ImmutableArray<Dependent> Dependents
    {
        get => dependents;
        init => dependents = value;
    }

    /// <summary>What is open, in no language: the entry, its values, who decides, what depends on it.</summary>
    public Explanation Explain() => OpenSentences.Of(this);

    /// <summary>What is open, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The entry alone, or with its values, who decides and what depends on it.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>What is open, in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
