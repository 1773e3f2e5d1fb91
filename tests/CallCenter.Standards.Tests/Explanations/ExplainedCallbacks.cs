using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about callbacks of every kind, by the shipped standard.</summary>
internal static class ExplainedCallbacks
{
    private static readonly CallbackEvaluator Callbacks = StandardBook.Shipped.Compile().Callbacks;
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 21, 2, 0);

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("callback that is planned", Planned.State),
        ("callback of many attempts", Tried.State),
        ("event of a callback that does not fit", Planned.State.Fold([Event("x", 0, CallbackAction.Finish)]).Refusals[0]),
        ("next attempt at once", Callbacks.Next(Planned.State, new CallbackCustomer(), Monday + Duration.FromHours(1))),
        ("next attempt put off by caps and quiet hours", Callbacks.Next(Planned.State, new CallbackCustomer { Contacts = [Monday - Duration.FromHours(15), Monday - Duration.FromDays(2)], Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] }, Monday)),
        ("next attempt later than it is due", Callbacks.Next(Planned.State, new CallbackCustomer(), Monday + Duration.FromDays(40))),
        ("no next attempt", Callbacks.Next(Planned.State, new CallbackCustomer { DoNotContact = true }, Monday)),
    ];

    private static Folded<CallbackState, CallbackRefusal> Planned => CallbackState.Unplanned.Evolve(Event("p", 0, CallbackAction.Plan, 48, "complaint"));

    private static Folded<CallbackState, CallbackRefusal> Tried => Planned.State.Fold(
    [
        Event("1", 1, CallbackAction.Attempt),
        Event("2", 1, CallbackAction.Miss, null, "no-answer"),
        Event("3", 6, CallbackAction.Attempt),
        Event("4", 6, CallbackAction.Reach),
        Event("5", 7, CallbackAction.StartSecondHandling, 55, "unsolved"),
    ]);

    private static CallbackEvent Event(string id, int hours, CallbackAction action, int? until = null, string? code = null) => new()
    {
        Id = id,
        At = Monday + Duration.FromHours(hours),
        Action = action,
        By = action == CallbackAction.Plan ? null : "a-7",
        Until = until is { } later ? Monday + Duration.FromHours(later) : null,
        Code = code,
    };
}
