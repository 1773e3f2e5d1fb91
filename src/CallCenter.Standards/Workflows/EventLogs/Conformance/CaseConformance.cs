using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>How a case compares with a workflow.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseConformance : IExplained
{
    private readonly Listed<RoleDeviation> roleDeviations;

    internal CaseConformance(LoggedCase logged, Alignment alignment, ImmutableArray<RoleDeviation> roleDeviations)
    {
        Case = logged;
        Alignment = alignment;
        RoleDeviations = roleDeviations;
    }

    /// <summary>The case.</summary>
    public LoggedCase Case { get; }

    /// <summary>The comparison of its activities; cases of one variant share it.</summary>
    public Alignment Alignment { get; }

    /// <summary>The events in step by a role that may not take the step, in order.</summary>
    public ImmutableArray<RoleDeviation> RoleDeviations
    {
        get => roleDeviations;
        private init => roleDeviations = value;
    }

    /// <summary>How the case compares with the workflow, in no language.</summary>
    public Explanation Explain() => ConformanceSentences.Of(this);

    /// <summary>How the case compares with the workflow, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Whether it fits alone, or with each place where it leaves the workflow.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
