using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Standards;
using CallCenter.Standards.Logs;

namespace ServiceDay;

/// <summary>The program, apart from its process.</summary>
internal static class ServiceDayCommand
{
    /// <summary>The exit code of a run that did what was asked.</summary>
    public const int Done = 0;

    /// <summary>The exit code of a run that a defect of the program ended.</summary>
    public const int Unexpected = 1;

    /// <summary>The exit code of a run that the user has to put right.</summary>
    public const int UserError = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Takes the report.</param>
    /// <param name="error">Takes one line where something has to be put right.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        try
        {
            var commandLine = new CommandLine();
            commandLine.Root.SetAction(arguments => Run(commandLine, arguments, output));
            ParseResult arguments = commandLine.Root.Parse(args);
            return arguments.Errors is [ParseError first, ..]
                ? throw new UserErrorException(first.Message)
                : arguments.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (UserErrorException e)
        {
            error.WriteLine("error: " + PlainText.ShortLine(e.Message));
            return UserError;
        }
        catch (Exception e)
        {
            error.WriteLine(PlainText.ShortLine($"error: unexpected {e.GetType().Name}: {e.Message}"));
            return Unexpected;
        }
    }

    private static int Run(CommandLine commandLine, ParseResult arguments, TextWriter output)
    {
        if (commandLine.TablesIn(arguments) is { } culture)
        {
            TablesCommand.Run(culture, output);
            return Done;
        }

        ReportCommand.Run(commandLine.Options(arguments), output);
        return Done;
    }
}
