using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Workflows;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of cases, and the walk of one.</summary>
internal sealed class CaseTables(CaseDay day, Wording wording, Figures figures)
{
    private const int Most = 5;

    private readonly CaseWording words = new(day, wording);

    /// <summary>Where cases went, where they leave the workflow, and what was refused; nothing for a log without cases.</summary>
    public void Write(IAnsiConsole console)
    {
        if (day.Cases == 0)
        {
            return;
        }

        console.MarkupLine($"[bold]{words.Title}[/]");
        console.MarkupLine(Plain(words.Summary(figures)));
        console.Write(Paths());
        WriteIfAny(console, words.Deviations, words.Why, day.Conformance.Deviations.Take(Most).Select(found => (words.Of(found.Deviation), found.Cases)));
        WriteIfAny(console, words.Refusals, words.Why, day.Refusals.Take(Most).Select(refused => ($"{words.NameOfCommand(refused.Command)}{wording.In("：", ": ")}{refused.Refusal.Explain(wording.Culture)}", (long)refused.Cases)));
        WriteIfAny(console, words.Places, words.State, day.Places.Take(Most).Select(place => (words.NameOfState(place.State), (long)place.Cases)));
        foreach (string limit in words.Limits(figures))
        {
            console.MarkupLine($"[grey]{Plain(limit)}[/]");
        }

        console.WriteLine();
    }

    /// <summary>The walks of the cases to explain, each with what was inferred, taken as entered and refused.</summary>
    public void Explain(IAnsiConsole console)
    {
        foreach (ExplainedCase one in day.Explained)
        {
            console.WriteLine();
            console.MarkupLine($"[bold]{Plain(words.WalkTitle(one.Id))}[/]");
            foreach (string line in day.Workflow.Explain(one.Events.AsSpan()).In(wording.Culture).Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(words.Remarks(one)))
            {
                console.MarkupLine(Plain(line));
            }
        }
    }

    private Table Paths()
    {
        Table table = New(words.Paths).AddColumn(words.Path).AddColumn(words.Cases, c => c.RightAligned()).AddColumn(words.Share, c => c.RightAligned()).AddColumn(words.Order, c => c.NoWrap());
        foreach (VariantConformance variant in day.Conformance.Variants.Take(Most))
        {
            table.AddRow(
                Plain(words.PathOf(variant.Variant.Activities)),
                figures.Count(variant.Variant.Cases),
                figures.Percent((double)variant.Variant.Cases / day.Cases),
                words.Fits(variant.Alignment.Fits));
        }

        return table.Caption(words.InferredNote);
    }

    private void WriteIfAny(IAnsiConsole console, string title, string heading, IEnumerable<(string Text, long Cases)> rows)
    {
        Table table = New(title).AddColumn(heading).AddColumn(words.Cases, c => c.RightAligned());
        foreach ((string text, long cases) in rows)
        {
            table.AddRow(Plain(text), figures.Count(cases));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    private static Table New(string title) => new() { Border = TableBorder.Rounded, Title = new TableTitle(Plain(title)) };

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
