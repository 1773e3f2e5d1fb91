using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>A program changes a book by records: the same overlay as one that is written, and it can be written out.</summary>
public sealed class ProgrammedOverlayTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;
    private static readonly OverlayTitle Title = new("own-bank", "1.0.0", new(ProvenanceKind.Bank, "Board decision 12/2026"));

    [Fact]
    public void A_change_in_code_is_the_overlay_that_says_the_same()
    {
        StandardBook own = Shipped.With(Title, book => book
            .ChangeTarget("service-level", target => target! with { AtLeast = 0.9m })
            .ChangePromise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(6)) }));

        StandardBook written = Shipped.With(StandardOverlay.Parse($$"""
            {
              "format": 1, "code": "own-bank", "version": "1.0.0",
              "extends": { "code": "{{Shipped.Code}}", "version": "{{Shipped.Version}}", "hash": "{{Shipped.Hash}}" },
              "provenance": { "kind": "bank", "citation": "Board decision 12/2026" },
              "kpis": { "serviceLevels": { "service-level": { "target": { "atLeast": "90 %" } } } },
              "serviceLevels": { "policies": { "work-order": { "targets": { "handle": { "time": { "time": "PT6H" } } } } } }
            }
            """));
        Assert.Equal(written, own);
        Assert.Equal([Shipped.Code, "own-bank"], own.Layers.Select(layer => layer.Code));
    }

    [Fact]
    public void A_program_confirms_what_is_assumed_as_a_file_does()
    {
        const string Path = "kpis/limits/phone-answer";
        Assert.Contains(Shipped.StillToDecide().Decisions, decision => decision.Path == Path);
        OverlayTitle title = Title with { Authors = ["Service centre"], Confirms = [new([Path], new Confirmation("Quality team", "General manager", new LocalDate(2026, 6, 1)))] };

        StandardOverlay overlay = StandardOverlay.Of(Shipped, title, static book => book);

        Assert.DoesNotContain(Shipped.With(overlay).StillToDecide().Decisions, decision => decision.Path == Path);
        StandardOverlay read = StandardOverlay.Parse(overlay.ToJson());
        Assert.Equal("Service centre", Assert.Single(read.Authors));
        Assert.Equal(title.Confirms.AsEnumerable(), read.Confirms);
    }

    [Fact]
    public void What_a_program_sets_is_the_banks_and_no_longer_to_be_decided()
    {
        StandardBook own = Shipped.With(Title, book => book.ChangePromise("work-order", "handle", target => target with { Calendar = "always" }));

        Assert.Contains(Shipped.StillToDecide().Decisions, decision => decision.Code == "handle" && decision.Values.Any(value => value.Path == "calendar"));
        Assert.DoesNotContain(own.StillToDecide().Decisions, decision => decision.Code == "handle" && decision.Values.Any(value => value.Path == "calendar"));
    }

    [Fact]
    public void A_change_in_code_is_written_out_and_read_back()
    {
        static StandardBook Change(StandardBook book) => book
            .ChangeKpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = 0.97m } })
            .ChangePolicy("phone-answer", policy => policy with { Version = "1-own" })
            .ChangeCalendar("service-hours", calendar => calendar with { Version = "1-own" })
            .ChangeRole("team-leader", role => role with { Skills = [] })
            .ChangeDepartment("credit-card-centre", department => department with { Phone = "8202" })
            .ChangeWorkflow("service", workflow => workflow with { Version = "1.0.0-own" })
            .ChangeScript("greeting", script => script with { Approval = Standards.Workflows.ScriptApproval.Approved });

        StandardOverlay overlay = StandardOverlay.Of(Shipped, Title with { Name = new("本行标准", "Our standard"), Effective = new LocalDate(2027, 1, 1), Authors = ["Service centre"] }, Change);
        StandardBook own = Shipped.With(overlay);

        Assert.Equal(own, Shipped.With(StandardOverlay.Parse(overlay.ToJson())));
        Assert.Equal(("own-bank", "1.0.0", new LocalDate(2027, 1, 1), "Our standard"), (own.Code, own.Version, own.Effective, own.Name.English!));
        Assert.Equal("Service centre", Assert.Single(overlay.Authors));
        Assert.Equal("8202", own.Routing.Departments.Single(department => department.Code == "credit-card-centre").Phone);
        Assert.True(overlay.ToJson().Count(c => c == '\n') < 80, overlay.ToJson());
    }

    [Fact]
    public void Nothing_changed_is_the_book_below_under_another_name()
    {
        StandardBook own = Shipped.With(Title, static book => book);

        Assert.Equal(Shipped with { Code = "own-bank", Version = "1.0.0" }, own);
    }

    /// <summary>Whatever a program changes: the book is what it made, but for the sources of what it set.</summary>
    [Property(MaxTest = 10)]
    public bool The_book_says_what_the_program_made(int seed)
    {
        StandardBook edited = EditedShipped.Of(Shipped, seed);
        StandardBook own = Shipped.With(Title, _ => edited);

        return StandardDiff.Between(edited, own).Changes.All(change => change.Weight == ChangeWeight.Source || change.Section.Length == 0);
    }

    [Fact]
    public void What_a_program_changes_has_to_be_there() =>
        Assert.Equal("connect-rates", Assert.Throws<UnknownCodeException>(() => Shipped.With(Title, book => book.ChangeTarget("connect-rates", target => target))).Code);
}
