using System.Collections.Immutable;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of compliance without errors that use every member of the format.</summary>
internal static class WrittenCompliance
{
    /// <summary>Sections; the codes are those of calendars that they may name.</summary>
    public static Gen<ComplianceCatalogue> Sections(ImmutableArray<string> calendars) =>
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from calendar in Gen.Elements(calendars.AsEnumerable())
        from number in Gen.Choose(1, 365)
        from kind in Gen.Elements(Enum.GetValues<ObligationKind>())
        from unit in Gen.Elements(Enum.GetValues<RecurrenceUnit>())
        from roll in Gen.Elements(Enum.GetValues<CycleRoll>())
        select new ComplianceCatalogue
        {
            Obligations =
            [
                new Obligation
                {
                    Code = "o0",
                    Name = name,
                    Kind = kind,
                    Owner = "manager",
                    Roles = number % 2 == 0 ? ["agent"] : [],
                    Scope = number % 3 == 0 ? null : name,
                    From = new NodaTime.LocalDate(2026, 1, 1).PlusDays(number),
                    Until = number % 2 == 0 ? null : new NodaTime.LocalDate(2030, 1, 1),
                    Recurrence = new Recurrence { Every = number, Unit = unit, Calendar = calendar, Roll = roll },
                    Evidence = number % 4 == 0 ? null : name,
                    Ladder = number % 3 == 0 ? "l0" : null,
                    Targets = number % 2 == 0 ? ["t0"] : [],
                    Provenance = provenance,
                },
                new Obligation { Code = "o1", Name = name, Kind = ObligationKind.Manual, Owner = "manager", From = new NodaTime.LocalDate(2026, 1, 1), Recurrence = new Recurrence { Every = 1, Unit = unit, Calendar = calendar }, Provenance = provenance },
            ],
            Ladders = [new OverdueLadder { Code = "l0", Name = name, Calendar = calendar, Steps = [new OverdueStep { AfterDays = 1, Tell = ["manager"] }, new OverdueStep { AfterDays = 1 + number, Tell = ["director", "manager"] }], Provenance = provenance }],
            Documents =
            [
                new ControlledDocument
                {
                    Code = "d0",
                    Name = name,
                    Kind = kind switch { ObligationKind.Policy => DocumentKind.Policy, ObligationKind.Procedure => DocumentKind.Procedure, ObligationKind.Manual => DocumentKind.Manual, _ => DocumentKind.Form },
                    Owner = "manager",
                    ApprovedBy = "director",
                    Versions = [new DocumentVersion { Version = "1", Effective = new NodaTime.LocalDate(2026, 1, 1) }, new DocumentVersion { Version = "2", Effective = new NodaTime.LocalDate(2026, 1, 1).PlusDays(number), ApprovedOn = new NodaTime.LocalDate(2026, 1, 1) }],
                    Review = kind is ObligationKind.Policy or ObligationKind.Procedure or ObligationKind.Manual ? "o0" : "o1",
                    Readers = number % 2 == 0 ? ["agent"] : [],
                    ReadWithinDays = number % 3 == 0 ? null : number,
                    Provenance = provenance,
                },
            ],
            Inspections = number % 4 == 0 ? null : new InspectionRules
            {
                Grades =
                [
                    new InspectionGrade { Code = "g0", Name = name, Days = number, DaysAgain = number, Decides = "manager", AcceptedBy = "director", Provenance = provenance },
                    new InspectionGrade { Code = "g1", Name = name, Days = number / 2, DaysAgain = 0, RecheckDays = number, Decides = "manager", Ladder = "l0", Provenance = provenance },
                ],
                Calendar = calendar,
                ReportTo = ["director"],
                ReportDays = number,
                Provenance = provenance,
            },
            Targets =
            [
                new SystemTarget { Code = "t0", Name = name, Unit = KpiUnit.Percent, IsChange = number % 2 == 0, AtLeast = number % 3 == 0 ? null : -number, AtMost = number / 100m, Provenance = provenance },
            ],
            Retention =
            [
                new RetentionRule
                {
                    Code = "r0",
                    Name = name,
                    Records = ["call", "chat"],
                    Trigger = (RetentionTrigger)(number % 3),
                    AtLeast = new RetentionPeriod { Count = number, Unit = unit },
                    AtMost = number % 2 == 0 ? null : new RetentionPeriod { Count = number + 1, Unit = unit },
                    Verified = number % 4 == 0 ? null : number % 2 == 0,
                    Provenance = provenance,
                },
            ],
            Purposes = [new AccessPurpose { Code = "p0", Name = name, Provenance = provenance }],
            Access = [new AccessRule { Code = "a0", Name = name, Roles = ["agent"], Classes = [(DataClass)(number % 4), DataClass.Personal], Purposes = ["p0"], InFull = number % 2 == 0, Provenance = provenance }],
            Violations = number % 5 == 0 ? null : Violations(name, provenance, number),
        };

    private static ViolationRules Violations(LocalizedText name, Provenance provenance, int number) => new()
    {
        Grades = [new ViolationGrade { Code = "g0", Name = name, Provenance = provenance }, new ViolationGrade { Code = "g1", Name = name, Provenance = provenance }],
        Losses = [new LossLevel { Code = "l0", Name = name, From = 0, Provenance = provenance }, new LossLevel { Code = "l1", Name = name, From = number, Provenance = provenance }],
        Sanctions =
        [
            new Sanction { Code = "s0", Name = name, Authority = "manager", Provenance = provenance },
            new Sanction { Code = "s1", Name = name, Authority = "manager", IsFine = number % 2 == 0, LegalBasis = number % 2 == 0 ? "Law 7" : null, Provenance = provenance },
        ],
        Table = new DecisionTable
        {
            Code = "sanctions",
            Name = name,
            HitPolicy = HitPolicy.First,
            Inputs = [new InputColumn { Field = "grade" }, new InputColumn { Field = "loss" }],
            Outputs = [new OutputColumn { Name = "least", Type = FieldType.Text }, new OutputColumn { Name = "most", Type = FieldType.Text }],
            Rules = [new DecisionRule { When = ["g1", "-"], Then = ["s0", "s1"] }, new DecisionRule { When = ["-", "l1"], Then = ["s0", "s1"] }, new DecisionRule { When = ["-", "-"], Then = ["s0", "s0"] }],
            Provenance = provenance,
        },
        HearingDays = number % 30,
        AppealDays = 1 + (number % 30),
        AppealTo = "director",
        LimitationMonths = number,
        WhistleBlowers = name,
        Provenance = provenance,
    };
}
