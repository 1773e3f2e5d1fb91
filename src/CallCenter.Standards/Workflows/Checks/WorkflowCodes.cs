using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>The codes that one workflow defines, all checked.</summary>
internal sealed class WorkflowCodes
{
    public WorkflowCodes(Located<WorkflowDefinition> definition, FindingList findings)
    {
        Fields = Codes.Of($"field of the workflow", definition.Each(d => d.Fields), field => field.Field, findings);
        Documents = Codes.Of($"document", definition.Each(d => d.Documents), document => document.Code, findings);
        States = Codes.Of($"state", definition.Each(d => d.States), state => state.Code, findings);
        Codes opening = Codes.Known($"command", [WorkflowCommand.Opening], findings);
        Commands = new Codes<WorkflowCommand>($"command", findings);
        Commands.With(opening);
        Commands.AddAll(definition.Each(d => d.Commands), command => command.Code);
        TimedMoves = new Codes($"command or timed move", findings).With(Commands);
    }

    /// <summary>The fields that the workflow's forms ask for.</summary>
    public Codes<WorkflowField> Fields { get; }

    public Codes Documents { get; }

    public Codes<WorkflowState> States { get; }

    /// <summary>The commands, and the opening.</summary>
    public Codes<WorkflowCommand> Commands { get; }

    /// <summary>The timed moves, whose codes are none of a command.</summary>
    public Codes TimedMoves { get; }

    /// <summary>Whether a state is there, and final.</summary>
    public bool IsFinal(string state) => States.Find(state) is { Value.IsFinal: true };
}
