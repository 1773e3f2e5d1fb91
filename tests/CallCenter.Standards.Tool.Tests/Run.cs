using System.Globalization;
using System.Text;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;
using NodaTime;
using Spectre.Console;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>A run of the tool inside the test: its exit code and all that it said.</summary>
internal sealed record Run(int Exit, string Output, string Error)
{
    /// <summary>A time that no test depends on the passing of.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 10, 1, 30);

    public static Run Of(Folder folder, params string[] args) => Of(folder, new ConsoleOptions(), args);

    public static Run Of(Folder folder, ConsoleOptions options, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exit = CommandLine.Run(args, new ToolConsole
        {
            Output = output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(options.Input)),
            Folder = folder.Path,
            Culture = CultureInfo.GetCultureInfo(options.Culture),
            Now = Now,
            Dialogue = options.Dialogue,
            HasColours = options.HasColours,
        });
        return new Run(exit, output.ToString(), error.ToString());
    }

    /// <summary>The run, held to an exit code; what it said is told where it ended with another.</summary>
    public Run Ends(int exit)
    {
        Assert.True(Exit == exit, $"ended with {Exit}, not {exit}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>What a console of a test is like.</summary>
internal sealed record ConsoleOptions
{
    public string Culture { get; init; } = "en";

    public string Input { get; init; } = "";

    public bool HasColours { get; init; }

    public IAnsiConsole? Dialogue { get; init; }
}
