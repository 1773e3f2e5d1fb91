using NodaTime;

namespace CallCenter.Standards.Cases;

/// <content>Events that come late: the case is told again from its begin, with them at their times.</content>
internal sealed partial class TimelineFold<T>
{
    /// <summary>Takes events in whatever order they come, as if they had come in that of time.</summary>
    public void TakeBacklog(ReadOnlySpan<TimelineEvent<T>> events)
    {
        foreach (TimelineEvent<T> happened in events)
        {
            ArgumentNullException.ThrowIfNull(happened, nameof(events));
        }

        TimelineEvent<T>[] ordered = [.. events.ToArray().OrderBy(static happened => happened.At)];
        Instant last = now.Events.Count == 0 ? Instant.MinValue : now.Events[^1].At;
        Instant settled = now.SettledAt;
        var late = new List<TimelineEvent<T>>();
        var rest = new List<TimelineEvent<T>>();
        foreach (TimelineEvent<T> happened in ordered)
        {
            // Time may have passed beyond the last event: what is due by then must not be told before all that happened by then is known.
            bool isLate = (happened.At < last ? rules.Late == LateEvents.FoldByTime : happened.At <= settled) && now.Events.Judge(happened) == Arrival.New;
            (isLate ? late : rest).Add(happened);
        }

        TakeLate(late);
        foreach (TimelineEvent<T> happened in rest)
        {
            Take(happened);
        }
    }

    private void TakeLate(TimelineEvent<T> late)
    {
        if (rules.Late == LateEvents.Refuse || isRetold)
        {
            Note(Refusal(late, TimelineRefusalReason.Late));
            NoteContent(late);
            TellNoted();
            return;
        }

        TakeLate([late]);
    }

    /// <summary>Takes late events at their times, in order, as far as what followed can have been as it was.</summary>
    private void TakeLate(List<TimelineEvent<T>> late)
    {
        if (late.Count == 0)
        {
            return;
        }

        var again = new TimelineFold<T>(rules.Begin(), now.Steps, now.Version);
        if (again.Retell(now.Events.AsSpan(), late))
        {
            foreach (TimelineRefusal refusal in again.refusals?.ToImmutable() ?? [])
            {
                Refuse(refusal);
            }

            if (again.now.Events.Count > now.Events.Count)
            {
                again.Advance(now.SettledAt);
                now = again.Own();
                isOwn = true;
                now.Version = now.Events.Count + now.Steps.Count;
            }
        }
        else if (late.Count == 1)
        {
            Refuse(late[0], TimelineRefusalReason.Contradicts);
        }
        else
        {
            int half = late.Count / 2;
            TakeLate(late.GetRange(0, half));
            TakeLate(late.GetRange(half, late.Count - half));
        }
    }

    /// <summary>Tells the events of a case with late ones among them; false where one of the case's own cannot have been as it was.</summary>
    private bool Retell(ReadOnlySpan<TimelineEvent<T>> known, List<TimelineEvent<T>> late)
    {
        int next = 0;
        foreach (TimelineEvent<T> happened in known)
        {
            for (; next < late.Count && late[next].At < happened.At; next++)
            {
                Take(late[next]);
            }

            int refused = refusals?.Count ?? 0;
            Take(happened);
            if (refusals?.Count > refused)
            {
                return false;
            }
        }

        for (; next < late.Count; next++)
        {
            Take(late[next]);
        }

        return true;
    }
}
