using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A rule of the book answers otherwise for some facts: a condition holds or does not, a case is promised by another policy, a table decides otherwise. The witness is asked of both.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RuleChanged : Consequence
{
    private readonly Listed<ExplanationPart> facts;

    /// <summary>What answers.</summary>
    public required RuleKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The section of the book: its member's name, such as <c>kpis</c>.</summary>
    public required string Section { get; init; }

    /// <summary>What people call the section.</summary>
    public required LocalizedText SectionName { get; init; }

    /// <summary>Where it stands from the root of the later book, as <see cref="BookChange.Path"/> has it.</summary>
    public required string Path { get; init; }

    /// <summary>The names of the entries around it, from the outside in; null where there are none.</summary>
    public LocalizedText? Entry { get; init; }

    /// <summary>What people call it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The record that the facts are of, such as <c>service-case</c>.</summary>
    public required string Record { get; init; }

    /// <summary>The facts that show it, by their fields; what it does not name is not known.</summary>
    public required Witness Witness { get; init; }

    /// <summary>What was answered: <c>true</c> or <c>false</c> of a condition, the code of a policy, the answer of a table; null for none.</summary>
    public string? Before { get; init; }

    /// <summary>What is answered; null for none.</summary>
    public string? After { get; init; }

    /// <summary>The name of the earlier answer; null where it has none.</summary>
    public LocalizedText? BeforeName { get; init; }

    /// <summary>The name of the later answer; null where it has none.</summary>
    public LocalizedText? AfterName { get; init; }

    /// <summary>The facts as clauses, with the names of the later standard.</summary>
    public ImmutableArray<ExplanationPart> Facts
    {
        get => facts;
        init => facts = value;
    }

    /// <inheritdoc/>
    private protected override Explanation Told() => RuleSentences.Of(this);
}
