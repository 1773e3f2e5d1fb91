using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>A ladder at work: the day of each step after the day that something was due on.</summary>
internal sealed class CompiledLadder(OverdueLadder ladder, CountedDays days)
{
    /// <summary>All steps, each later than the one before; none is on the day it was due or before it.</summary>
    public ImmutableArray<OverdueNotice> After(LocalDate due)
    {
        ImmutableArray<OverdueNotice>.Builder notices = ImmutableArray.CreateBuilder<OverdueNotice>(ladder.Steps.Length);
        LocalDate reached = due;
        int counted = 0;
        foreach (OverdueStep step in ladder.Steps)
        {
            reached = days.After(reached, step.AfterDays - counted);
            counted = step.AfterDays;
            notices.Add(new OverdueNotice { AfterDays = step.AfterDays, On = reached, Tell = step.Tell });
        }

        return notices.MoveToImmutable();
    }
}
