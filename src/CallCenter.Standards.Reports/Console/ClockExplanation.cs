using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Promises;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Writes what the clocks of one case did; of all cases that share the identity.</summary>
internal static class ClockExplanation
{
    public static void Write(IAnsiConsole console, PromiseDay day, string id, Wording wording)
    {
        var tables = new PromiseTables(day, wording, new Figures(wording));
        foreach (Promise promise in day.Explained)
        {
            tables.Explain(console, promise);
        }

        if (day.Explained.IsEmpty)
        {
            console.MarkupLine(Markup.Escape(PlainText.Of(new PromiseWording(wording).NoPromise(id))));
        }
    }
}
