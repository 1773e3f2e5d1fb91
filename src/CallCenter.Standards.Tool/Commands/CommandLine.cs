using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Tool.Helps;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Commands;

/// <summary>The tool apart from its process: reads the command line, runs the command, tells what has to be put right.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, ToolConsole console)
    {
        console = CultureOption.Of(args) is { } culture ? console with { Culture = culture } : console;
        try
        {
            RootCommand root = Root(console);
            ParseResult arguments = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            ArgumentErrors.ThrowFirst(arguments, console.Words);
            return arguments.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UserErrorException e)
        {
            console.Tell(e);
            return ExitCode.UserError;
        }
        catch (BookErrorsException exit)
        {
            FindingLines.Tell(exit.Read.Findings.Where(static finding => finding.Severity == FindingSeverity.Error), console);
            console.Tell(console.Words.Of("book.errors", ("file", exit.Read.Name)), console.Words.Of(exit.IsBook ? "book.errors.remedy" : "value.errors.remedy", ("file", exit.Read.Name)));
            return exit.Exit;
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is 32 or 109 or 232)
        {
            // Whoever read the output has gone, as head does once it has seen enough.
            return ExitCode.Fine;
        }
#pragma warning disable CA1031 // A fault of the tool is one line and an exit code, never a stack.
        catch (Exception e)
#pragma warning restore CA1031
        {
            console.Tell(console.Words.Of("unexpected", ("kind", e.GetType().Name), ("reason", e.Message)), console.Words["unexpected.remedy"]);
            return ExitCode.Unexpected;
        }
    }

    /// <summary>The tool's commands.</summary>
    public static RootCommand Root(ToolConsole console)
    {
        ToolWords words = console.Words;
        var root = new RootCommand(words["ccstd.about"]);
        ToolCommand[] commands =
        [
            new ValidateCommand(console), new NewCommand(console), new DiffCommand(console), new TodoCommand(console), new AnalyzeCommand(console), new ExplainCommand(console), new PlanCommand(console),
            new WhatIfCommand(console), new KpiCommand(console),
            new HandbookCommand(console), new SchemaCommand(console),
        ];
        foreach (ToolCommand command in commands)
        {
            root.Add(command.Command);
        }

        root.Add(CultureOption.Create(words));
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Description = words["option.--help"];
        help.Action = new Helps.HelpAction(console);
        VersionOption version = root.Options.OfType<VersionOption>().Single();
        version.Description = words["option.--version"];
        version.Action = new VersionAction(console);
        SuggestDirective suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new SuggestAction(suggest, root, console);
        root.Add(new HelpCommand(console, root).Command);
        root.SetAction(_ => HelpText.Write(root, console));
        return root;
    }
}
