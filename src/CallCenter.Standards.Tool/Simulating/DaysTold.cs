using CallCenter.Standards.Tool.Consoles;
using Spectre.Console;

namespace CallCenter.Standards.Tool.Simulating;

/// <summary>Tells who watches how many days are simulated; days end on several threads.</summary>
internal sealed class DaysTold(ToolConsole console, StatusContext status, int days) : IProgress<int>
{
    private readonly Lock turn = new();
    private int most;

    /// <summary>Simulates, and tells how far it is where somebody watches.</summary>
    public static T While<T>(ToolConsole console, int days, Func<IProgress<int>?, T> work) =>
        console.Status is null ? work(null) : console.Status.Status().Start(TextOf(console, 0, days), status => work(new DaysTold(console, status, days)));

    public void Report(int value)
    {
        lock (turn)
        {
            if (value > most)
            {
                most = value;
                status.Status = TextOf(console, value, days);
            }
        }
    }

    private static string TextOf(ToolConsole console, int done, int days) => Markup.Escape(PlainText.OneLine(console.Words.Of("what-if.progress", ("done", done), ("days", days))));
}
