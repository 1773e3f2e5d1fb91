using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Callbacks;

public sealed class NextAttemptTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0); // 10:00 in Shanghai
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Duration Step = Duration.FromMinutes(30);
    private static readonly BusinessCalendars Calendars = StandardBook.Shipped.Compile().Calendars;
    private static readonly CallbackRules Rules = StandardBook.Shipped.Callbacks.Rules!;
    private static readonly string[] Zones = ["Asia/Shanghai", "Asia/Karachi", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Beirut"];

    private static CallbackState Planned => CallbackState.Unplanned.Evolve(new CallbackEvent { Id = "p", At = Monday - Duration.FromDays(1), Action = CallbackAction.Plan, Until = Monday + Duration.FromDays(2) }).State;

    /// <summary>The first half hour that no rule forbids, each asked by itself, over random contacts, zones and changes of the clock; all times are whole half hours, so that the first moment is one of them.</summary>
    [Property(MaxTest = 150)]
    public void The_next_attempt_is_the_first_half_hour_that_breaks_no_rule(ushort start, byte[] contacts, byte zone, byte attempt, byte cap)
    {
        Instant now = Instant.FromUtc(2026, 3, 1, 0, 0) + (Step * (start % 17_000));
        DateTimeZone where = DateTimeZoneProviders.Tzdb[Zones[zone % Zones.Length]];
        CallbackRules rules = Rules with { Caps = [new FrequencyCap(1 + (cap % 3), Step * (1 + cap)), new FrequencyCap(3, Duration.FromDays(7))] };
        ImmutableArray<Instant> others = [.. contacts.Take(12).Select(hours => now + (Step * (hours - 128)))];
        CallbackState state = attempt < 100 ? Planned : Tried(now - (Step * (attempt - 100)));
        CallbackEvaluator callbacks = CallbackEvaluator.Compile(new CallbackCatalogue { Rules = rules }, Calendars);

        NextAttempt next = callbacks.Next(state, new CallbackCustomer { Contacts = others, Zone = where }, now);

        Instant expected = now;
        while (!IsAllowed(expected))
        {
            expected += Step;
        }

        Assert.Equal(expected, next.At);
        Assert.Equal("phone", next.Channel);
        Assert.Equal(next.At == now, next.Delays.IsEmpty);
        Assert.Equal(next.At, next.Delays.IsEmpty ? now : next.Delays.Max(delay => delay.Until));

        bool IsAllowed(Instant at)
        {
            LocalTime time = at.InZone(where).TimeOfDay;
            Instant[] all = [.. others, .. state.Attempts, at];
            return (Calendars.InForce("china-service", at) ?? Calendars["china-service"]).IsOpen(at)
                && time >= new LocalTime(9, 0) && time < new LocalTime(20, 0)
                && state.Attempts.All(tried => at - tried >= Duration.FromHours(4))
                && rules.Caps.All(limit => Most(all, at, limit));
        }

        // A stretch with the attempt in it that begins at some contact, or at the attempt, has no more than the cap.
        static bool Most(Instant[] all, Instant at, FrequencyCap limit) =>
            all.Where(begin => begin <= at && at - begin < limit.Within).All(begin => all.Count(one => one >= begin && one - begin < limit.Within) <= limit.Contacts);
    }

    [Fact]
    public void What_puts_an_attempt_off_is_told()
    {
        CallbackEvaluator callbacks = CallbackEvaluator.Compile(new CallbackCatalogue { Rules = Rules }, Calendars);

        Assert.Equal(Monday, callbacks.Next(Planned, new CallbackCustomer(), Monday).At);
        NextAttempt capped = callbacks.Next(Planned, new CallbackCustomer { Contacts = [Monday - Duration.FromHours(1)] }, Monday);
        Assert.Equal(Monday + Duration.FromHours(23), capped.At);
        Assert.Equal([new AttemptDelay(DelayReason.FrequencyCap, Monday + Duration.FromHours(23))], capped.Delays.ToArray());

        NextAttempt agreed = callbacks.Next(Planned.Evolve(new CallbackEvent { Id = "r", At = Monday, Action = CallbackAction.Reschedule, Until = Monday + Duration.FromHours(14) }).State, new CallbackCustomer(), Monday);
        Assert.Equal(new LocalDateTime(2026, 11, 24, 9, 0), agreed.At!.Value.InZone(Shanghai).LocalDateTime);
        Assert.Contains(agreed.Delays, delay => delay.Reason == DelayReason.Agreed);
        Assert.Contains(agreed.Delays, delay => delay.Reason == DelayReason.OutsideHours);

        NextAttempt abroad = callbacks.Next(Planned, new CallbackCustomer { Zone = DateTimeZoneProviders.Tzdb["Asia/Karachi"] }, Monday);
        Assert.Equal(new LocalDateTime(2026, 11, 23, 9, 0), abroad.At!.Value.InZone(abroad.Zone).LocalDateTime);
        Assert.Equal(DelayReason.QuietHours, abroad.Delays.Single().Reason);
        Assert.True(callbacks.Next(Planned, new CallbackCustomer(), Monday + Duration.FromDays(9)).IsLate);
        Assert.Equal(AttemptRefusal.NoSuitableTime, callbacks.Next(Planned, new CallbackCustomer { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] }, Monday).Refusal); // the desk is open from 20:00 to 05:00 there
    }

    [Fact]
    public void Nobody_is_tried_who_must_not_be()
    {
        CallbackEvaluator callbacks = CallbackEvaluator.Compile(new CallbackCatalogue { Rules = Rules }, Calendars);
        CallbackEvaluator byMessage = CallbackEvaluator.Compile(new CallbackCatalogue { Rules = Rules with { Channels = [new CallbackChannel { Channel = "sms", NeedsConsent = true }] } }, Calendars);
        CallbackState missed = Planned;
        for (int i = 0; i < 3; i++)
        {
            missed = missed.Fold([Event($"a{i}", i, CallbackAction.Attempt), Event($"m{i}", i, CallbackAction.Miss)]).State;
        }

        CallbackState attempting = Planned.Evolve(Event("a", 0, CallbackAction.Attempt)).State;
        CallbackState reached = attempting.Evolve(Event("r", 0, CallbackAction.Reach)).State;
        Assert.Equal(AttemptRefusal.NotPlanned, Refusal(callbacks, CallbackState.Unplanned));
        Assert.Equal(AttemptRefusal.Closed, Refusal(callbacks, Planned.Evolve(Event("c", 0, CallbackAction.Decline)).State));
        Assert.Equal(AttemptRefusal.AttemptOpen, Refusal(callbacks, attempting));
        Assert.Equal(AttemptRefusal.Reached, Refusal(callbacks, reached));
        Assert.Equal(AttemptRefusal.InSecondHandling, Refusal(callbacks, reached.Evolve(Event("s", 1, CallbackAction.StartSecondHandling) with { Until = Monday + Duration.FromDays(1) }).State));
        Assert.Equal(AttemptRefusal.AttemptsUsedUp, Refusal(callbacks, missed));
        Assert.Equal(AttemptRefusal.DoNotContact, callbacks.Next(Planned, new CallbackCustomer { DoNotContact = true, Consents = ["phone"] }, Monday).Refusal);
        Assert.Equal(AttemptRefusal.NoConsent, Refusal(byMessage, Planned));
        Assert.Equal("sms", byMessage.Next(Planned, new CallbackCustomer { Consents = ["sms"] }, Monday).Channel);
        Assert.Equal(AttemptRefusal.NoRules, Refusal(CallbackEvaluator.Compile(CallbackCatalogue.Empty, Calendars), Planned));
        Assert.Equal(AttemptRefusal.NoSuitableTime, callbacks.Next(Planned, new CallbackCustomer(), Instant.MaxValue - Duration.FromSeconds(1)).Refusal);
    }

    private static AttemptRefusal? Refusal(CallbackEvaluator callbacks, CallbackState state)
    {
        NextAttempt next = callbacks.Next(state, new CallbackCustomer(), Monday);
        Assert.Null(next.At);
        Assert.Null(next.Channel);
        return next.Refusal;
    }

    private static CallbackState Tried(Instant at) => CallbackState.Unplanned.Fold(
    [
        new CallbackEvent { Id = "p", At = at - Duration.FromDays(1), Action = CallbackAction.Plan, Until = at + Duration.FromDays(2) },
        new CallbackEvent { Id = "a", At = at, Action = CallbackAction.Attempt },
        new CallbackEvent { Id = "m", At = at, Action = CallbackAction.Miss },
    ]).State;

    private static CallbackEvent Event(string id, int hours, CallbackAction action) => new() { Id = id, At = Monday + Duration.FromHours(hours), Action = action };
}
