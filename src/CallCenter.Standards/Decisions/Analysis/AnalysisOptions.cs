using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>When a missing value is an input that a table has to answer.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum MissingInputs
{
    /// <summary>Where the field may be missing and the column's allowed values hold for <c>null</c>.</summary>
    WhereAllowed,

    /// <summary>Where the field may be missing and the column has no allowed values, or they hold for <c>null</c>.</summary>
    WhereTheFieldMayBeMissing,
}

/// <summary>What texts a table has to answer in a column that neither the field nor allowed values close.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OpenTexts
{
    /// <summary>Any text: those that rules name, and one that stands for all others.</summary>
    Any,

    /// <summary>Only those that rules name, where a column's rules name single texts and nothing else.</summary>
    Named,
}

/// <summary>How a decision table is analysed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AnalysisOptions
{
    /// <summary>
    /// The work after which the analysis ends: each box looked at counts 8 and the number of 64-rule words of the table, and so do each rule's pieces, and eight words of a set of rules met with another count 1.
    /// The default ends within seconds and some hundred megabytes; ordinary tables need a thousandth of it.
    /// </summary>
    public long WorkLimit { get; init; } = 10_000_000;

    /// <summary>The most gaps, and the most conflicts, that are listed; at least 1.</summary>
    public int MostListed { get; init; } = 20;

    /// <summary>When a missing value is an input to be answered.</summary>
    public MissingInputs MissingInputs { get; init => field = Given.Member(value); }

    /// <summary>What texts are inputs to be answered.</summary>
    public OpenTexts OpenTexts { get; init => field = Given.Member(value); }
}
