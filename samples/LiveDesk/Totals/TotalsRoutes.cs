using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Kpis;
using LiveDesk.Monitor;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Totals;

/// <summary>The routes of the day's totals: the same whichever host is asked.</summary>
internal static class TotalsRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/totals", ReportAsync).AddEndpointFilter<RouteHandlerBuilder, StaffFilter>().Produces<TotalsOut>().WithSummary("The key figures of today, of the centre and of each team.");
        app.MapGet("/totals/measures", MeasuresAsync).AddEndpointFilter<RouteHandlerBuilder, StaffFilter>().WithSummary("The exact totals of today by team and queue, in the library's form, to be merged with those of other centres and days.");
    }

    private static async Task<IResult> ReportAsync(ITotals totals, IStandardSource standards, IClock clock)
    {
        LocalDate day = Today(standards, clock);
        MeasureTotals all = await totals.OfAsync(day);
        KpiEvaluator kpis = standards.Current.Standard.Kpis;
        return Results.Json(
            new TotalsOut(
                day,
                FiguresOut.Of(null, kpis.Report(all.RollUp())),
                [.. kpis.ReportByGroup(all.RollUp("team")).Select(report => FiguresOut.Of(report.Group.Values[0], report))]),
            DeskJson.Options);
    }

    private static async Task<IResult> MeasuresAsync(ITotals totals, IStandardSource standards, IClock clock) =>
        Results.Text(StandardJson.Write(await totals.OfAsync(Today(standards, clock))), "application/json");

    private static LocalDate Today(IStandardSource standards, IClock clock) => clock.GetCurrentInstant().InZone(MonitorPage.ZoneOf(standards.Current.Standard)).Date;
}

/// <summary>The key figures of a day.</summary>
internal sealed record TotalsOut(LocalDate Day, FiguresOut Centre, ImmutableArray<FiguresOut> Teams);

/// <summary>The key figures of a team, those of which something is known; a team of null are the contacts that no team is known of, or the centre.</summary>
internal sealed record FiguresOut(string? Team, ImmutableArray<FigureOut> Figures)
{
    public static FiguresOut Of(string? team, KpiReport report) => new(
        string.IsNullOrEmpty(team) ? null : team,
        [.. report.Results.Where(result => result.Value is not null).Select(result => new FigureOut(result.Kpi.Code, result.Value!.Value, result.Numerator, result.Denominator))]);
}

/// <summary>A key figure.</summary>
/// <param name="Kpi">Its code in the book.</param>
/// <param name="Value">Its value, in the unit of the book.</param>
/// <param name="Numerator">What it is a share of, or a sum; null where it is neither.</param>
/// <param name="Denominator">What it is a share or mean over; null where it is neither.</param>
internal sealed record FigureOut(string Kpi, double Value, double? Numerator, double? Denominator);
