using CallCenter.Standards.Forms;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The section <c>quality</c>: review forms, sampling plans, and what stages and business may take; left out where there are none.</summary>
internal static class QualitySection
{
    public static Section<QualityCatalogue, QualityEvaluator> Create(int index) => new("quality")
    {
        Index = index,
        Chinese = "服务质量",
        English = "Quality",
        Form = QualityForms.Catalogue,
        Empty = QualityCatalogue.Empty,
        Evaluator = static (section, book) => new QualityCompiler(section, book.Part(Sections.Calendars), book.Calendars, [.. book.Records, book.Record(ReviewableContact.Schema.Definition.Name)], book.ValuesOf("channel"), book.ValuesOf("need"), book.Findings).Compile(),
        References = CheckScripts,
    };

    /// <summary>Items judge scripts that there are; and each script that a step requires is judged by some item, where contacts are reviewed at all.</summary>
    private static void CheckScripts(Located<QualityCatalogue> section, BookCompilation book)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<ReviewItem> item in section.Each(s => s.Forms).SelectMany(form => form.Each(f => f.Sections)).SelectMany(part => part.Each(s => s.Items)))
        {
            if (item.Value.Script is { } script && book.Scripts.Check(script, item.At(i => i.Script)))
            {
                judged.Add(script);
            }
        }

        if (section.Value.Forms.IsEmpty || !section.IsWhole)
        {
            return;
        }

        LocatedList<WorkflowDefinition> workflows = Sections.Workflows.Located(book).Each(w => w.Workflows);
        foreach (Located<WorkflowStep> step in workflows.SelectMany(ScriptUse.Steps))
        {
            if (step.Value.Script is { } script && judged.Add(script))
            {
                book.Findings.Add(QualityFindings.ScriptUnjudged, section.At(s => s.Forms), script, $"The step at '{step.Place.Pointer}' requires script '{script}', which no item judges.");
            }
        }
    }
}
