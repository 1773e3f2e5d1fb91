using System.Collections.Immutable;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What an event does to a clock, by the clock's phase.</summary>
[Flags]
internal enum TriggerUses
{
    None = 0,
    Start = 1,
    Stop = 2,
    Cancel = 4,
    Reset = 8,
    Reopen = 16,
    Pause = 32,

    /// <summary>It lets starts count from now on.</summary>
    Allow = 64,
    Extend = 128,
}

/// <summary>The triggers of a promise by the codes of events: one look-up tells what an event does, for most that it does nothing.</summary>
internal sealed class TriggerTable
{
    private readonly Dictionary<string, TriggerUses> uses = new(StringComparer.Ordinal);

    public TriggerTable(ClockTriggers triggers, ImmutableArray<TargetExtension> extensions)
    {
        NeedsOther = !triggers.After.IsEmpty;
        Add(triggers.After, TriggerUses.Allow);
        foreach (TargetExtension extension in extensions)
        {
            Add(extension.On, TriggerUses.Extend);
        }

        Pauses = triggers.Pauses;
        Add(triggers.Start, TriggerUses.Start);
        Add(triggers.Stop, TriggerUses.Stop);
        Add(triggers.Cancel, TriggerUses.Cancel);
        Add(triggers.Reset, TriggerUses.Reset);
        Add(triggers.Reopen, TriggerUses.Reopen);
        foreach (PauseTrigger pause in triggers.Pauses)
        {
            Add(pause.On, TriggerUses.Pause);
            Add(pause.Until, TriggerUses.Pause);
        }
    }

    public ImmutableArray<PauseTrigger> Pauses { get; }

    /// <summary>Whether starts count only after another event.</summary>
    public bool NeedsOther { get; }

    /// <summary>The codes of all events that do something.</summary>
    public IEnumerable<string> Events => uses.Keys;

    public TriggerUses Of(string code) => uses.GetValueOrDefault(code);

    private void Add(ImmutableArray<string> codes, TriggerUses use)
    {
        foreach (string code in codes)
        {
            uses[code] = uses.GetValueOrDefault(code) | use;
        }
    }
}
