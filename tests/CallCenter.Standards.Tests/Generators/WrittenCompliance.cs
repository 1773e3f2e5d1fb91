using System.Collections.Immutable;
using CallCenter.Standards.Compliance;
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
        from number in Gen.Choose(1, 366)
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
                    Targets = number % 2 == 0 ? ["t0"] : [],
                    Provenance = provenance,
                },
            ],
            Targets =
            [
                new SystemTarget { Code = "t0", Name = name, Unit = KpiUnit.Percent, IsChange = number % 2 == 0, AtLeast = number % 3 == 0 ? null : -number, AtMost = number / 100m, Provenance = provenance },
            ],
        };
}
