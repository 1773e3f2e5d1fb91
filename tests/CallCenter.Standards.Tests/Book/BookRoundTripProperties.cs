using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Book;

public sealed class BookRoundTripProperties
{
    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_read_from_its_json_has_the_same_json(StandardBook book)
    {
        string json = book.ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
    }

    [Property(Arbitrary = [typeof(StandardBooks)])]
    public void A_book_keeps_its_definitions_in_order(StandardBook book)
    {
        StandardBook read = StandardBook.Parse(book.ToJson());

        Assert.Equal(book.Kpis.Measures.Select(measure => measure.Code), read.Kpis.Measures.Select(measure => measure.Code));
        Assert.Equal(book.Kpis.Measures.SelectMany(measure => measure.Where), read.Kpis.Measures.SelectMany(measure => measure.Where));
        Assert.Equal(book.Kpis.Kpis.Select(kpi => (kpi.Code, kpi.Name, kpi.Description, kpi.Formula, kpi.Target)), read.Kpis.Kpis.Select(kpi => (kpi.Code, kpi.Name, kpi.Description, kpi.Formula, kpi.Target)));
        Assert.Equal(book.Kpis.ServiceLevels.Select(level => (level.Threshold, level.ShortAbandonLimit)), read.Kpis.ServiceLevels.Select(level => (level.Threshold, level.ShortAbandonLimit)));
        Assert.Equal(book.Kpis.Scorecards.SelectMany(card => card.Kpis), read.Kpis.Scorecards.SelectMany(card => card.Kpis));
        Assert.Equal(book.Calendars.Calendars.Select(calendar => (calendar.Code, calendar.Version, calendar.Effective)), read.Calendars.Calendars.Select(calendar => (calendar.Code, calendar.Version, calendar.Effective)));
        Assert.Equal(Organization(book), Organization(read));
        Assert.Equal(Promises(book), Promises(read));
        Assert.Equal(book.ServiceLevels.Policies.SelectMany(policy => policy.Targets).SelectMany(target => target.Warnings), read.ServiceLevels.Policies.SelectMany(policy => policy.Targets).SelectMany(target => target.Warnings));
        Assert.Equal(Steps(book), Steps(read));
        Assert.Equal(book.Routing.Strategies.ToArray(), read.Routing.Strategies.ToArray());
        Assert.Equal(book.Routing.Departments.ToArray(), read.Routing.Departments.ToArray());
        Assert.Equal(book.Routing.Notices.ToArray(), read.Routing.Notices.ToArray());
        Assert.Equal(book.Routing.Triage, read.Routing.Triage);
        Assert.Equal(book.Routing.Transfers, read.Routing.Transfers);
        Assert.Equal(Scripts(book), Scripts(read));
        Assert.Equal((book.Code, book.Name, book.Version, book.Effective), (read.Code, read.Name, read.Version, read.Effective));
    }

    private static IEnumerable<object> Scripts(StandardBook book) =>
        from script in book.Scripts.Scripts
        from wording in script.Wordings
        select (object)(book.Scripts.Zone, script.Code, script.Version, script.Effective, script.Approval, script.Withdrawn, string.Join(' ', script.Placeholders), string.Join(' ', wording.Channels), wording.Text);

    private static IEnumerable<object> Organization(StandardBook book) =>
    [
        .. book.Organization.Posts.Select(post => (object)(post.Code, post.Role, post.Domain, post.Seats, post.AnswersFor, post.AnswersTo)),
        .. book.Organization.Roles.SelectMany(role => role.Authorities, (role, grant) => (object)(role.Code, role.IsOptional, grant.Amount, grant.PerDay, string.Join(' ', grant.Segments))),
        .. book.Organization.Lines.Select(line => (object)(line.From, line.To, line.Kind)),
        .. book.Organization.Delegations.Select(lent => (object)(lent.Code, lent.Start, lent.End, lent.Amount)),
        (book.Organization.Review, book.Organization.Depth?.AtLeast, book.Organization.Depth?.AtMost),
    ];

    private static IEnumerable<object> Promises(StandardBook book) =>
        from policy in book.ServiceLevels.Policies
        from target in policy.Targets
        select (object)(policy.Code, policy.Version, policy.Effective, target.Code, target.Time, target.Calendar, target.Goal, target.OnChange, target.OnReopen, target.Ladder, target.Verified);

    private static IEnumerable<object> Steps(StandardBook book) =>
        book.ServiceLevels.Ladders.SelectMany(ladder => ladder.Steps).Select(step => (object)(step.Code, step.Trigger, step.Percent, step.Time, step.RepeatEvery, step.RepeatTimes));
}
