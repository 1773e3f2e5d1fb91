using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>A compiled section of surveys. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a SurveyCatalogue, which is written; what leaves are readings, figures and sheets.")]
public sealed class SurveyEvaluator
{
    private readonly Dictionary<string, EffectiveVersions<CompiledSurvey>> byCode;

    internal SurveyEvaluator(SurveyCatalogue catalogue, ImmutableArray<CompiledSurvey> surveys)
    {
        Catalogue = catalogue;
        Surveys = surveys;
        byCode = surveys.GroupBy(survey => survey.Survey.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<CompiledSurvey>(same.Key, same, survey => survey.EffectiveAt), StringComparer.Ordinal);
    }

    /// <summary>The section it was compiled from.</summary>
    public SurveyCatalogue Catalogue { get; }

    /// <summary>All surveys in the section's order, each version.</summary>
    public ImmutableArray<CompiledSurvey> Surveys { get; }

    /// <summary>Checks a section and compiles it.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="scripts">The scripts that ask.</param>
    /// <param name="records">The records that those who can be asked may be; the shipped <see cref="ContactRecord"/> is known without being named.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static SurveyEvaluator Compile(SurveyCatalogue catalogue, ServiceScripts scripts, IEnumerable<RecordDefinition>? records = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(scripts);
        var findings = new FindingList();
        ImmutableArray<RecordDefinition> known = [.. Given.Items(records ?? [], nameof(records)).Append(ContactRecord.Schema.Definition).DistinctBy(record => record.Name)];
        var codes = Codes.Known($"script", scripts.All.Select(script => script.Code), findings);
        return new SurveyCompiler(new(catalogue, Place.At("")), scripts, codes, known, findings).Compile() ?? throw new FindingsException("The section of surveys", findings.ToImmutable());
    }

    /// <summary>The survey of a code in force on a day.</summary>
    /// <param name="code">The code.</param>
    /// <param name="date">The day, where the bank is.</param>
    /// <returns>The version in force; null before the first.</returns>
    /// <exception cref="UnknownCodeException">There is no such survey.</exception>
    public CompiledSurvey? Survey(string code, LocalDate date) => VersionsOf(code).At(EffectiveDates.StartOf(date, DateTimeZone.Utc));

    /// <summary>The survey of a code and version; null where there is none.</summary>
    public CompiledSurvey? Find(string code, string version)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(version);
        return byCode.GetValueOrDefault(code)?.LatestFirst.FirstOrDefault(survey => survey.Survey.Version == version);
    }

    private EffectiveVersions<CompiledSurvey> VersionsOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return byCode.TryGetValue(code, out EffectiveVersions<CompiledSurvey>? versions) ? versions : throw new UnknownCodeException("survey", code, byCode.Keys);
    }
}
