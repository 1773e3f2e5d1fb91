using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>What a bank that adopts a book has still to decide: each assumption, each rule that nobody has confirmed, each draft. It shrinks as overlays decide or confirm.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenDecisions : IExplained
{
    private readonly Listed<OpenDecision> decisions;

    /// <summary>The book, by name and content.</summary>
    public required DefinitionVersion Book { get; init; }

    /// <summary>What is open, in the order of the book.</summary>
    public required ImmutableArray<OpenDecision> Decisions
    {
        get => decisions;
        init => decisions = value;
    }

    /// <summary>Whether nothing is left to decide.</summary>
    public bool IsEmpty => Decisions.IsEmpty;

    /// <summary>What is open in one section, in the order of the book.</summary>
    /// <param name="section">The section: its member's name in the book, such as <c>serviceLevels</c>.</param>
    /// <exception cref="UnknownCodeException">A book has no such section.</exception>
    public ImmutableArray<OpenDecision> Of(string section)
    {
        ArgumentNullException.ThrowIfNull(section);
        string[] sections = [.. Sections.All.Select(static known => known.Name)];
        return !sections.Contains(section) ? throw new UnknownCodeException("section", section, sections, nameof(section)) : [.. Decisions.Where(decision => decision.Section == section)];
    }

    /// <summary>What a role should decide, in the order of the book.</summary>
    /// <param name="role">The role's code.</param>
    public ImmutableArray<OpenDecision> By(string role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return [.. Decisions.Where(decision => decision.DecidedBy.Any(deciding => deciding.Code == role))];
    }

    /// <summary>What is open, in no language: how much, then section by section each entry with its values, who decides and what depends on it.</summary>
    public Explanation Explain() => OpenSentences.Of(this);

    /// <summary>What is open, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How much alone, or each entry with its values, who decides and what depends on it.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>How much is open, in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture, ExplanationDetail.Short);
}
