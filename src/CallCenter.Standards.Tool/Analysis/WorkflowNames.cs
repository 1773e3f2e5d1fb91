using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Words;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tool.Analysis;

/// <summary>What people call the states of a workflow and the moves between them.</summary>
/// <param name="standard">The standard that it is of.</param>
/// <param name="workflow">The workflow.</param>
/// <param name="words">The tool's words in the reader's language.</param>
/// <param name="language">The reader's language.</param>
internal sealed class WorkflowNames(Standard standard, WorkflowDefinition workflow, ToolWords words, ExplanationLanguage language)
{
    private const char Inside = '/';

    /// <summary>The record of its cases, words closed by the book's vocabulary; null where the book has none of that name.</summary>
    public RecordDefinition? Record { get; } = standard.Book.AllRecords.FirstOrDefault(record => record.Name == workflow.Record) is { } record ? standard.Vocabulary.Close(record) : null;

    /// <summary>A state by the path to it, through the workflows inside states.</summary>
    public string OfState(string path)
    {
        var names = new List<string>();
        WorkflowDefinition? within = workflow;
        foreach (string code in path.Split(Inside))
        {
            WorkflowState? state = within?.States.FirstOrDefault(known => known.Code == code);
            names.Add(state?.Name.In(language.Tag) ?? code);
            within = state?.Subworkflow is { } inner ? standard.Workflows.Find(inner.Workflow)?.Definition : null;
        }

        return string.Join(language.Mark("before-remark"), names);
    }

    /// <summary>A command or a timed move; a return by its event, which has no name.</summary>
    public string OfMove(string code) =>
        code == CaseCommand.Open ? words["analyze.opening"]
        : All(workflow).SelectMany(static known => known.Commands.Select(static command => (command.Code, command.Name)).Concat(known.States.SelectMany(static state => state.TimedMoves).Select(static move => (move.Code, move.Name))))
            .FirstOrDefault(known => known.Code == code).Name?.In(language.Tag) ?? code;

    /// <summary>A workflow, and those inside its states.</summary>
    private IEnumerable<WorkflowDefinition> All(WorkflowDefinition outer) => outer.States
        .Select(static state => state.Subworkflow?.Workflow).OfType<string>().Distinct(StringComparer.Ordinal)
        .Select(code => standard.Workflows.Find(code)?.Definition).OfType<WorkflowDefinition>()
        .SelectMany(All).Prepend(outer);
}
