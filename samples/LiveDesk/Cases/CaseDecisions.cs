using System.Collections.Immutable;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>What is decided on a case: another one with all else that happened, or the reasons why not.</summary>
internal abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>The case goes on as another one.</summary>
    public sealed record To(HeldCase After, params ImmutableArray<NewEvent> Rest) : CaseChange;

    /// <summary>Nothing changes.</summary>
    public sealed record No(DeskRefusal Refusal) : CaseChange;
}
