using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>An agent as far as a log shows it.</summary>
/// <param name="Facts">What it can be given.</param>
/// <param name="Duty">When it was at work, in ticks, in order of time.</param>
internal sealed record LoggedAgent(Agent Facts, ImmutableArray<(long From, long To)> Duty);

/// <summary>
/// The agents of a log, inferred from the contacts that they answered: the skills, languages and channels of these; a voice channel one at a time, written channels as many at a time as overlapped;
/// at work from an answer to the end of the last contact before a pause of half an hour.
/// </summary>
internal sealed record LoggedAgents(ImmutableArray<LoggedAgent> All)
{
    private const int MostAtOnce = 100;

    private static readonly long Pause = Duration.FromMinutes(30).BclCompatibleTicks;

    /// <param name="names">The agents, in the order of the places that contacts name.</param>
    /// <param name="askings">The contacts.</param>
    /// <param name="routes">Their routes.</param>
    public static LoggedAgents Of(ImmutableArray<string> names, IReadOnlyList<Asking> askings, IReadOnlyList<Route> routes)
    {
        ILookup<int, Asking> answered = askings.Where(asking => asking.Agent >= 0).OrderBy(asking => asking.Answered).ToLookup(asking => asking.Agent);
        return new LoggedAgents([.. names.Select((name, place) => Of(name, [.. answered[place]], routes))]);
    }

    /// <summary>Whether a channel takes the whole of an agent.</summary>
    public static bool IsVoice(string channel) => channel is Channels.Phone or Channels.Video or Channels.Ivr or Channels.Branch;

    private static LoggedAgent Of(string name, Asking[] answered, IReadOnlyList<Route> routes) => new(
        new Agent
        {
            Code = name,
            Skills =
            [
                .. answered.Select(asking => routes[asking.Route]).Distinct().SelectMany(route => route.Key.Skills)
                    .GroupBy(skill => skill.Skill, StringComparer.Ordinal).OrderBy(skill => skill.Key, StringComparer.Ordinal)
                    .Select(skill => new SkillLevel(skill.Key, skill.Max(level => level.Level))),
            ],
            Languages = [.. answered.Select(asking => routes[asking.Route].Key.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Channels =
            [
                .. answered.GroupBy(asking => routes[asking.Route].Key.Channel).Where(own => own.Key is not null).OrderBy(own => own.Key, StringComparer.Ordinal)
                    .Select(own => new ChannelLoad(own.Key!, IsVoice(own.Key!) ? 1 : MostAtATime([.. own]))),
            ],
        },
        Duty(answered));

    private static int MostAtATime(Asking[] served)
    {
        long[] ends = [.. served.Select(asking => asking.Done).Order()];
        int most = 1, over = 0;
        for (int begun = 1; begun <= served.Length; begun++)
        {
            while (ends[over] <= served[begun - 1].Answered && over < begun - 1)
            {
                over++;
            }

            most = Math.Max(most, begun - over);
        }

        return Math.Min(most, MostAtOnce);
    }

    private static ImmutableArray<(long From, long To)> Duty(Asking[] answered)
    {
        ImmutableArray<(long From, long To)>.Builder duty = ImmutableArray.CreateBuilder<(long From, long To)>();
        foreach (Asking asking in answered)
        {
            if (duty.Count > 0 && asking.Answered - duty[^1].To < Pause)
            {
                duty[^1] = (duty[^1].From, Math.Max(duty[^1].To, asking.Done));
            }
            else
            {
                duty.Add((asking.Answered, asking.Done));
            }
        }

        return duty.ToImmutable();
    }
}
