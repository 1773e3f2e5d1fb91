using CallCenter.Standards.Reports.Display;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Shows how many rows have been read, where somebody watches.</summary>
internal static class ReadingProgress
{
    public static T Show<T>(IAnsiConsole console, Wording wording, Func<Action<long>?, T> read)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return read(null);
        }

        var figures = new Figures(wording);
        return console.Status().Start(wording.Reading, context =>
            read(rows => context.Status(wording.RowsRead(figures.Count(rows)))));
    }
}
