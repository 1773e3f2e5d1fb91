using System.Collections.Immutable;
using LiveDesk.Storage;

namespace LiveDesk.Cases;

/// <summary>Tells what was stored to those in this process who follow it.</summary>
internal sealed class DeskFeed
{
    /// <summary>A change that is stored. Handlers are quick and never fail: they run where the change was made.</summary>
    public event Action<StoredChange>? Changed;

    public void Tell(StoredChange change) => Changed?.Invoke(change);
}

/// <summary>A change of a case that is stored.</summary>
internal sealed record StoredChange(HeldCase Before, HeldCase After, ImmutableArray<NewEvent> Events);
