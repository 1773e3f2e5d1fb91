using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>The directory of departments (D5.4).</summary>
public sealed class DirectoryTests
{
    private static readonly RoutingEvaluator Routing = ShippedRouting.Evaluator;

    // A Monday, 08:00 and 10:00 in Beijing.
    private static readonly Instant BeforeOpening = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Instant AtWork = Instant.FromUtc(2026, 3, 2, 2, 0);

    [Fact]
    public void Every_department_says_whom_to_reach_how_and_when() => Assert.All(Routing.Catalogue.Departments, department =>
    {
        Assert.NotEqual("", department.ContactPerson.Trim());
        Assert.NotEqual("", department.Phone.Trim());
        Assert.NotNull(Routing.HoursOf(department.Code, AtWork));
        Assert.Same(department, Routing.FindDepartment(department.Code));
    });

    [Fact]
    public void A_department_is_open_in_the_hours_of_its_calendar()
    {
        Assert.False(Routing.IsOpen("legal", BeforeOpening));
        Assert.True(Routing.IsOpen("legal", AtWork));
        Assert.True(Routing.IsOpen("risk-management", BeforeOpening));
    }

    [Fact]
    public void The_next_opening_of_an_open_department_is_now()
    {
        Assert.Equal(BeforeOpening + Duration.FromHours(1), Routing.NextOpening("legal", BeforeOpening));
        Assert.Equal(AtWork, Routing.NextOpening("legal", AtWork));
        Assert.Equal(BeforeOpening, Routing.NextOpening("risk-management", BeforeOpening));
    }

    [Fact]
    public void A_department_that_does_not_exist_is_a_mistake_of_the_program()
    {
        Assert.Null(Routing.FindDepartment("legl"));
        ArgumentException thrown = Assert.Throws<UnknownCodeException>(() => Routing.IsOpen("legl", AtWork));
        Assert.Contains("'legal' is near", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_are_those_of_the_calendars_version_in_force() =>
        Assert.Equal(BusinessTimeline.Always.IsOpen(AtWork), Routing.HoursOf("technical-support", Instant.MinValue).IsOpen(AtWork));
}
