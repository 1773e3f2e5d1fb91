using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of callbacks without errors that use every member of the format.</summary>
internal static class WrittenCallbacks
{
    private static readonly FieldType[] Types = [FieldType.Text, FieldType.Number, FieldType.Boolean, FieldType.Date, FieldType.Instant];

    private static readonly TargetTime[] Times =
        [new BusinessDays(2), new CalendarDays(3), new Weeks(1), new ElapsedDuration(Duration.FromHours(5)), new BusinessDuration(Duration.FromMinutes(90), EdgeRule.MoveAcross)];

    /// <summary>Sections; the codes are those of calendars that they may name.</summary>
    public static Gen<CallbackCatalogue> Sections(ImmutableArray<string> calendars) =>
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from times in Gen.Elements(Times).ArrayOf(2)
        from codes in Gen.Elements(calendars.AsEnumerable()).ArrayOf(3)
        from dates in StandardBooks.EffectiveDates
        from number in Gen.Choose(1, 60)
        from hasTriggers in Gen.Elements(true, false)
        from type in Gen.Elements(Types)
        from effect in Gen.Elements(Enum.GetValues<OutcomeEffect>())
        select new CallbackCatalogue
        {
            Reasons = [new CallbackReason { Code = "r0", Name = name, Within = times[0], Calendar = codes[0], Provenance = provenance }],
            Triggers = hasTriggers ? Triggers(name, provenance) : null,
            Plans = [.. dates.Select((date, i) => new CallbackPlan { Code = "p0", Version = $"as of {date}", Name = name, Effective = date, Months = 1 + ((number + i) % 60), Provenance = provenance })],
            Rules = new CallbackRules
            {
                Hours = codes[1],
                Quiet = number % 3 == 0 ? null : new QuietHours(new LocalTime(number % 24, 30), new LocalTime((number + 9) % 24, 0)),
                Attempts = number,
                Spacing = Duration.FromMinutes(number - 1),
                Caps = number % 2 == 0 ? [] : [new FrequencyCap(number, Duration.FromHours(number))],
                Channels = [new CallbackChannel { Channel = "phone" }, new CallbackChannel { Channel = "sms", NeedsConsent = true }],
                Provenance = provenance,
            },
            Outcomes = [new CallbackOutcome { Code = "o0", Name = name, IsReached = number % 2 == 0, Then = effect, Provenance = provenance }],
            SecondHandling = number % 4 == 0 ? null : new SecondHandling { Within = times[1], Calendar = codes[2], Provenance = provenance },
            Recovery = [new RecoveryContact { Code = "c0", Name = name, Regions = number % 2 == 0 ? ["east"] : [], Role = "manager", Phone = number % 3 == 0 ? "95500" : null, Provenance = provenance }],
            Forms = [new CallbackForm { Code = "f0", Name = name, Fields = [new CallbackField { Code = "x", Name = name, Type = type, IsRequired = number % 2 == 0, IsPersonal = number % 3 == 0 }], Provenance = provenance }],
            Rehearsals = [new Rehearsal { Code = "h0", Name = name, Situation = name, Months = number, Provenance = provenance }],
        };

    private static DecisionTable Triggers(LocalizedText name, Provenance provenance) => new()
    {
        Code = "triggers",
        Name = name,
        HitPolicy = HitPolicy.First,
        Inputs = [new InputColumn { Field = "second-handling" }, new InputColumn { Field = "csat" }],
        Outputs = [new OutputColumn { Name = "reason", Type = FieldType.Text }],
        Rules = [new DecisionRule { When = ["-", "<= 2"], Then = ["r0"] }, new DecisionRule { When = ["-", "-"], Then = ["null"] }],
        Provenance = provenance,
    };
}
