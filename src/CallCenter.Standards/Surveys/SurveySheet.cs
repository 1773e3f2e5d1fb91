using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Surveys;

/// <summary>The survey analysis sheet 客户满意度调查结果分析表 (D2.6, D8): a line for each day with answers.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveySheet : IExplained
{
    private readonly Listed<SurveySheetRow> rows;
    private readonly Listed<string> unknown;

    /// <summary>The survey.</summary>
    public required string Survey { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The display name of the question whose score is told.</summary>
    public required LocalizedText Question { get; init; }

    /// <summary>The lines, in the order of their days.</summary>
    public required ImmutableArray<SurveySheetRow> Rows
    {
        get => rows;
        init => rows = value;
    }

    /// <summary>Classes that responses name and the standard does not, in order; they are no line's main problem.</summary>
    public ImmutableArray<string> Unknown
    {
        get => unknown;
        init => unknown = value;
    }

    /// <summary>The sheet line by line, in no language.</summary>
    public Explanation Explain() => SurveySentences.Of(this);

    /// <summary>The sheet line by line, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many days alone, or each day.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
