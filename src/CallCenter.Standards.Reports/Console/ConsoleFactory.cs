using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Makes the console of a writer: plain and of a fixed width where nobody watches.</summary>
internal static class ConsoleFactory
{
    private const int PlainWidth = 120;

    public static IAnsiConsole Create(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = target });
        if (!target.IsTerminal)
        {
            console.Profile.Capabilities.Interactive = false;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
