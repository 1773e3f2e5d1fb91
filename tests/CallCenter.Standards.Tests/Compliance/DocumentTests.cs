using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>D7.1, D13.1: policies, procedures and manuals, which everybody understands and lives by.</summary>
public sealed class DocumentTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;
    private static readonly ComplianceEvaluator Renewed = WithVersion("2.0", new LocalDate(2026, 6, 1));
    private static readonly ReadingEvent Joined = new() { Id = "1", At = Noon("2026-03-02"), Action = ReadingAction.Join, Role = "service-agent" };
    private static readonly ReadingEvent Confirmed = new() { Id = "2", At = Noon("2026-03-09"), Action = ReadingAction.Confirm, Document = "service-norms", Version = "1.0" };

    [Theory]
    [InlineData("compliance-policy", DocumentKind.Policy, "D13.1")]
    [InlineData("compliance-procedures", DocumentKind.Procedure, "D13.1")]
    [InlineData("compliance-manual", DocumentKind.Manual, "D13.1")]
    [InlineData("service-norms", DocumentKind.Policy, "D7.1")]
    [InlineData("work-instructions", DocumentKind.Procedure, "D7.1")]
    [InlineData("quality-inspection-standard", DocumentKind.Manual, "D7.1")]
    [InlineData("code-of-conduct", DocumentKind.Policy, "D7.1")]
    [InlineData("complaint-procedure", DocumentKind.Procedure, "D7.1")]
    [InlineData("emergency-plans", DocumentKind.Procedure, "D7.1")]
    [InlineData("seat-environment", DocumentKind.Manual, "D7.1")]
    [InlineData("registration-form", DocumentKind.Form, "D4")]
    public void What_the_template_names_is_in_the_register_and_is_reviewed(string code, DocumentKind kind, string source)
    {
        ControlledDocument document = Shipped.Document(code, [], Noon("2026-07-01")).Document;

        Assert.Equal(kind, document.Kind);
        Assert.StartsWith(source, document.Provenance.Citation, StringComparison.Ordinal);
        Assert.NotNull(Shipped.Next(ObligationRecord.Begin(document.Review), Noon("2026-07-01")));
    }

    /// <summary>Five working days after Monday 2 March 2026.</summary>
    [Fact]
    public void Who_is_new_reads_what_is_in_force_within_the_days()
    {
        ReadingRecord record = Of(Joined);

        Assert.Equal((DocumentReadingStatus.Open, Date("2026-03-09")), Standing(Shipped, record, "2026-03-09"));
        Assert.Equal(DocumentReadingStatus.Overdue, Standing(Shipped, record, "2026-03-10").Status);
        Assert.Equal(DocumentReadingStatus.Confirmed, Standing(Shipped, Of(Joined, Confirmed), "2026-03-10").Status);
        Assert.Equal(DocumentReadingStatus.ConfirmedLate, Standing(Shipped, Of(Joined, Confirmed with { At = Noon("2026-03-10") }), "2026-03-10").Status);
        Assert.Empty(Shipped.Document("service-norms", [Of(Joined with { Role = "data-analyst" })], Noon("2026-03-10")).Readings);
        Assert.Empty(Shipped.Document("registration-form", [record], Noon("2026-03-10")).Readings); // nobody has to confirm a form
    }

    [Fact]
    public void A_new_version_is_to_be_read_anew_and_may_be_read_before_it_comes_into_force()
    {
        ReadingRecord read = Renewed.Fold(ReadingRecord.Begin("a-1"), [Joined, Confirmed]).State;

        Assert.Equal("2.0", Renewed.Document("service-norms", [read], Noon("2026-05-31")).Coming!.Version);
        Assert.Equal(DocumentReadingStatus.Confirmed, Standing(Renewed, read, "2026-05-31").Status);
        Assert.Equal((DocumentReadingStatus.Open, Date("2026-06-08")), Standing(Renewed, read, "2026-06-01"));
        ReadingRecord early = Renewed.Evolve(read, Confirmed with { Id = "3", Version = "2.0" }).State;
        Assert.Equal(DocumentReadingStatus.Confirmed, Standing(Renewed, early, "2026-06-09").Status);
        Assert.Equal([ReadingRefusalReason.Superseded], Reasons(Renewed.Evolve(Of(Joined), Confirmed with { At = Noon("2026-06-02") })));
    }

    [Fact]
    public void Who_moves_between_roles_that_it_concerns_gets_no_new_days()
    {
        ReadingRecord moved = Of(Joined, Joined with { Id = "2", At = Noon("2026-03-06"), Role = "team-leader" });
        ReadingRecord back = Of(Joined, Joined with { Id = "2", At = Noon("2026-03-06"), Role = "data-analyst" }, Joined with { Id = "3", At = Noon("2026-03-16") });

        Assert.Equal(Date("2026-03-09"), Standing(Shipped, moved, "2026-03-16").Due);
        Assert.Equal(Date("2026-03-23"), Standing(Shipped, back, "2026-03-16").Due);
    }

    [Fact]
    public void Who_has_not_read_is_told_for_each_role_and_in_order()
    {
        ReadingRecord[] records =
        [
            Of(Joined, Confirmed),
            Shipped.Fold(ReadingRecord.Begin("a-2"), [Joined]).State,
            Shipped.Fold(ReadingRecord.Begin("a-3"), [Joined with { At = Noon("2026-03-09") }]).State,
            Shipped.Fold(ReadingRecord.Begin("t-1"), [Joined with { Role = "team-leader" }]).State,
            Shipped.Fold(ReadingRecord.Begin("gone"), [Joined, Joined with { Id = "2", At = Noon("2026-03-04"), Action = ReadingAction.Leave }]).State,
        ];
        DocumentStanding standing = Shipped.Document("service-norms", records, Noon("2026-03-10"));

        Assert.Equal([("service-agent", 1, 1, 1), ("team-leader", 0, 0, 1)], standing.Roles.Select(role => (role.Role, role.Confirmed, role.Open, role.Overdue)));
        DocumentReading[] unread = [.. Shipped.Unread(records, Noon("2026-03-10"))];
        Assert.Equal(unread.OrderBy(one => one.Due), unread);
        Assert.Equal(["a-2", "t-1", "a-3"], unread.Where(one => one.Document.Code == "service-norms").Select(one => one.Person));
        Assert.DoesNotContain(unread, one => one.Person == "gone" || !one.IsUnread);
        Assert.Throws<ArgumentException>(() => Shipped.Unread([records[0], records[0]], Noon("2026-03-10")));
        Assert.Throws<UnknownCodeException>(() => Shipped.Document("service-norm", [], Noon("2026-03-10")));
        Assert.Null(Shipped.Document("service-norms", [], Noon("2025-12-31")).InForce);
    }

    [Fact]
    public void An_event_that_does_not_fit_is_refused_with_every_reason()
    {
        Assert.Equal([ReadingRefusalReason.NotHere], Reasons(Shipped.Evolve(ReadingRecord.Begin("a-1"), Confirmed)));
        Assert.Equal([ReadingRefusalReason.IdentityReused, ReadingRefusalReason.OutOfOrder, ReadingRefusalReason.SameRole], Reasons(Shipped.Evolve(Of(Joined), Joined with { At = Noon("2026-03-01") })));
        Assert.Equal([ReadingRefusalReason.NoRole], Reasons(Shipped.Evolve(Of(Joined), Joined with { Id = "2", Role = " " })));
        ReadingRefusal misspelt = Assert.Single(Shipped.Evolve(ReadingRecord.Begin("a-1"), Joined with { Role = "service-agnt" }).Refusals);
        Assert.Equal((ReadingRefusalReason.UnknownRole, "service-agnt", "service-agent"), (misspelt.Reason, misspelt.Subject, misspelt.Nearest));
        Assert.Equal([ReadingRefusalReason.NoDocument], Reasons(Shipped.Evolve(Of(Joined), Confirmed with { Version = null })));
        Assert.Equal([ReadingRefusalReason.UnknownDocument], Reasons(Shipped.Evolve(Of(Joined), Confirmed with { Document = "service-norm" })));
        Assert.Equal([ReadingRefusalReason.UnknownVersion], Reasons(Shipped.Evolve(Of(Joined), Confirmed with { Version = "1.1" })));
        Assert.Equal([ReadingRefusalReason.AlreadyConfirmed], Reasons(Shipped.Evolve(Of(Joined, Confirmed), Confirmed with { Id = "3" })));
        Assert.Equal([ReadingRefusalReason.NotConfirmed, ReadingRefusalReason.NoReason], Reasons(Shipped.Evolve(Of(Joined), Confirmed with { Action = ReadingAction.Withdraw })));
        Assert.Equal(DocumentReadingStatus.Overdue, Standing(Shipped, Of(Joined, Confirmed, Confirmed with { Id = "3", Action = ReadingAction.Withdraw, Reason = "read by another" }), "2026-03-10").Status);
    }

    /// <summary>Versions at random: on each day just one is in force, the last that began, and who read it has nothing left to read.</summary>
    [Property(MaxTest = 100)]
    public void Just_one_version_is_in_force_and_nobody_reads_it_twice(byte[] gaps)
    {
        ControlledDocument norms = StandardBook.Shipped.Compliance.Documents.Single(one => one.Code == "service-norms");
        var starts = new List<LocalDate> { norms.Versions[0].Effective };
        starts.AddRange(gaps.Take(20).Select((gap, i) => new LocalDate(2026, 1, 1).PlusDays(((i + 1) * 40) + (gap % 40))));
        ComplianceEvaluator compliance = With(norms with { Versions = [.. starts.Select((day, i) => new DocumentVersion { Version = $"{i}", Effective = day })] });
        ReadingRecord record = compliance.Evolve(ReadingRecord.Begin("a-1"), Joined with { At = Noon("2026-01-02") }).State;

        for (LocalDate day = new(2026, 1, 2); day < new LocalDate(2028, 6, 1); day = day.PlusDays(17))
        {
            Instant now = day.At(new LocalTime(4, 0)).InUtc().ToInstant();
            string expected = $"{starts.FindLastIndex(start => start <= day)}";
            Assert.Equal(expected, compliance.Document("service-norms", [record], now).InForce!.Version);
            DocumentReading[] left = [.. compliance.Unread([record], now).Where(one => one.Document.Code == "service-norms")];
            Assert.True(left.Length <= 1);
            foreach (DocumentReading one in left)
            {
                Assert.True(one.Due > one.Version.Effective);
                record = compliance.Evolve(record, Confirmed with { Id = $"{day}", At = now, Version = one.Version.Version }).State;
            }

            Assert.DoesNotContain(compliance.Unread([record], now), one => one.Document.Code == "service-norms");
        }

        Assert.Equal(record, StandardJson.Read<ReadingRecord>(StandardJson.Write(record)));
    }

    private static (DocumentReadingStatus Status, LocalDate Due) Standing(ComplianceEvaluator compliance, ReadingRecord record, string day) =>
        compliance.Document("service-norms", [record], Noon(day)).Readings.Single() is var reading ? (reading.Status, reading.Due) : default;

    private static ReadingRecord Of(params ReadingEvent[] events)
    {
        Folded<ReadingRecord, ReadingRefusal> folded = Shipped.Fold(ReadingRecord.Begin("a-1"), events);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    private static ReadingRefusalReason[] Reasons(Folded<ReadingRecord, ReadingRefusal> folded) => Assert.Single(folded.Refusals) is var refusal ? [refusal.Reason, .. refusal.Also] : [];

    private static ComplianceEvaluator WithVersion(string version, LocalDate effective)
    {
        ControlledDocument norms = StandardBook.Shipped.Compliance.Documents.Single(one => one.Code == "service-norms");
        return With(norms with { Versions = [.. norms.Versions, new DocumentVersion { Version = version, Effective = effective, ApprovedOn = effective.PlusDays(-9) }] });
    }

    private static ComplianceEvaluator With(ControlledDocument norms)
    {
        ComplianceCatalogue shipped = StandardBook.Shipped.Compliance;
        return ComplianceEvaluator.Compile(shipped with { Documents = [.. shipped.Documents.Select(one => one.Code == norms.Code ? norms : one)] }, StandardBook.Shipped.Compile().Calendars);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Noon(string day) => Date(day).At(new LocalTime(4, 0)).InUtc().ToInstant();
}
