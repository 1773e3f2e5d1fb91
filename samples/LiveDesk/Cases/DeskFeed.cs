using System.Collections.Immutable;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>Tells what was stored to those who follow it.</summary>
internal sealed class DeskFeed
{
    /// <summary>A change that is stored. Handlers are quick and never fail: they run where the change was made.</summary>
    public event Action<StoredChange>? Changed;

    public void Tell(StoredChange change) => Changed?.Invoke(change);
}

/// <summary>A change of a case that is stored: where the case stands after it, and what happened.</summary>
internal sealed record StoredChange(CaseStanding After, ImmutableArray<NewEvent> Events);
