using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>What a decision was made by: the table, or what was written of it.</summary>
internal interface IDecisionSource
{
    /// <summary>The table's code.</summary>
    string Code { get; }

    /// <summary>The table's name; null where it is not known.</summary>
    LocalizedText? Name { get; }

    /// <summary>The names of the outputs, in their order.</summary>
    ImmutableArray<string> OutputNames { get; }

    /// <summary>The rule at a position.</summary>
    DecisionRule RuleAt(int rule);

    /// <summary>The value of an output where a rule answers, or the defaults do, or nothing does.</summary>
    DecisionValue ValueOf(DecisionOutcome outcome, int rule, int output);
}

/// <summary>A decision as it was written: only the rules and values that it was made of.</summary>
/// <param name="Code">The table's code.</param>
/// <param name="Name">The table's name; null where it is not known.</param>
/// <param name="Rule">The rule that answers, or the first of two in conflict; null for none.</param>
/// <param name="Conflicting">The second of two rules in conflict; null for none.</param>
/// <param name="Outputs">The outputs with their values.</param>
internal sealed record RecordedDecision(string Code, LocalizedText? Name, DecidedRule? Rule, DecidedRule? Conflicting, ImmutableArray<DecisionOutput> Outputs) : IDecisionSource
{
    public ImmutableArray<string> OutputNames { get; } = [.. Outputs.Select(output => output.Name)];

    public DecisionRule RuleAt(int rule) => Rule is not null && rule == Rule.Index ? Rule.Rule : Conflicting!.Rule;

    public DecisionValue ValueOf(DecisionOutcome outcome, int rule, int output) => Outputs[output].Value;
}

/// <summary>A rule and its position.</summary>
internal sealed record DecidedRule(int Index, DecisionRule Rule)
{
    public int Index { get; } = Index >= 0 ? Index : throw new ArgumentOutOfRangeException(nameof(Index), Index, "The position of a rule is 0 or more.");
}
