using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Findings;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>A workflow with what verification found in it, and every case walked through.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Findings">What verification found.</param>
/// <param name="Exploration">Every case whose facts stay as they are.</param>
internal sealed record WalkedWorkflow(Workflow Workflow, ImmutableArray<Finding> Findings, WorkflowExploration Exploration)
{
    private const int MostStuck = 5;

    private static readonly string[] Columns = ["workflow", "version", "verdict", "states", "commands", "facts", "configurations", "stuck"];

    /// <summary>Whether something is to be put right.</summary>
    public bool IsWrong => Findings.Any(static finding => finding.Severity >= FindingSeverity.Warning);

    public static void Write(ImmutableArray<WalkedWorkflow> workflows, Standard standard, Page page, ToolConsole console)
    {
        Words.ToolWords words = console.Words;
        ExplanationLanguage language = ExplanationLanguage.Of(console.Culture);
        var lines = new FindingLines(words, console.Culture);
        page.Table(
            [.. Columns.Select(column => words["analyze.column." + column])],
            words: 3,
            workflows.Select(walked => new[]
            {
                walked.Workflow.Definition.Name.In(language.Tag), walked.Workflow.Version, words[walked.IsWrong ? "analyze.wrong" : walked.Exploration.IsComplete ? "analyze.sound" : "analyze.incomplete"],
                Count(walked.Workflow.States.Length), Count(walked.Workflow.Definition.Commands.Length), Count(walked.Exploration.FactsCount), Count(walked.Exploration.ConfigurationCount), Count(walked.Exploration.Stuck.Length),
            }));
        if (workflows.Any(static walked => !walked.Exploration.Stuck.IsEmpty))
        {
            page.Line(words["analyze.stuck-note"], Tone.Faint);
        }

        foreach (WalkedWorkflow walked in workflows.Where(static walked => !walked.Findings.IsEmpty || !walked.Exploration.Stuck.IsEmpty || (walked.Exploration.IsComplete && !walked.Exploration.NeverReached.IsEmpty)))
        {
            page.Heading(words.Of("titled", ("name", walked.Workflow.Definition.Name.In(language.Tag)), ("code", $"{walked.Workflow.Code} {walked.Workflow.Version}")));
            var names = new WorkflowNames(standard, walked.Workflow.Definition, words, language);
            var facts = new ToldFacts(language, names.Record, standard.Vocabulary.NameOf);
            foreach (Finding finding in walked.Findings)
            {
                page.Line(PlainText.OneLine(lines.Line(finding with { File = finding.File ?? walked.Workflow.Code })), finding.Severity == FindingSeverity.Information ? Tone.Faint : Tone.Doubtful, indent: 2);
            }

            if (walked.Exploration.IsComplete && !walked.Exploration.NeverReached.IsEmpty)
            {
                page.Line(words.Of("analyze.never-reached", ("states", walked.Exploration.NeverReached.Select(names.OfState))), indent: 2);
            }

            foreach (StuckCase stuck in walked.Exploration.Stuck.Take(MostStuck))
            {
                page.Line(stuck.Way.IsEmpty ? words.Of("analyze.unopened", ("facts", facts.Of(stuck.Facts))) : words.Of("analyze.stuck", ("state", names.OfState(stuck.State)), ("way", string.Join(" → ", stuck.Way.Select(names.OfMove))), ("facts", facts.Of(stuck.Facts))), indent: 2);
            }

            if (walked.Exploration.Stuck.Length > MostStuck)
            {
                page.Line(words.Of("analyze.more-stuck", ("count", walked.Exploration.Stuck.Length - MostStuck)), indent: 2);
            }
        }
    }

    private static string Count(long count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
