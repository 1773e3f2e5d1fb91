using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>The form of what came of folding: the state, and the events that were refused.</summary>
internal sealed class FoldedForm<TState, TRefusal>(Form<TState> state, Form<TRefusal> refusal) : MembersForm<Folded<TState, TRefusal>>
    where TState : class
{
    public override LocalizedText Words { get; } = new("归集结果", "Folded");

    public override Folded<TState, TRefusal> Visit(Members members, Folded<TState, TRefusal> value, bool isGiven)
    {
        TState folded = members.Required("state", isGiven ? value.State : null, state, "状态", "State", "value.State");
        ImmutableArray<TRefusal> refusals = members.OptionalList("refusals", isGiven ? value.Refusals : null, refusal, "拒绝事项", "Refusals", "value.Refusals");
        return members.IsComplete ? new Folded<TState, TRefusal>(folded, refusals) : value;
    }
}
