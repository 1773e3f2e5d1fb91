using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using LiveDesk.Floor;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests;

/// <summary>What the desk asks of a book by name is looked for when it starts and when the book is read anew, and not when somebody waits.</summary>
public sealed class DeskStandardsTests
{
    public static TheoryData<string, string> Lacking => new()
    {
        { "service", "it has no workflow 'service' in force" },
        { "owner-then-skill", "it has no strategy of assignment 'owner-then-skill'" },
        { "alarm", "it has no service level policy 'alarm'" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_host_does_not_start_with_a_book_that_lacks_what_the_desk_asks_for(string code, string why)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("book.json"), Without(code).ToJson());
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.OpenAsync(("LiveDesk:Book", folder.File("book.json"))));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_lacks_it_is_not_taken_up_while_the_host_runs_and_the_one_after_it_is()
    {
        using var folder = new TempFolder();
        string book = folder.File("book.json");
        await File.WriteAllTextAsync(book, StandardBook.Shipped.ToJson());
        await using Desk desk = await Desk.OpenAsync(("LiveDesk:Book", book));
        IStandardSource standards = desk.Services.GetRequiredService<IStandardSource>();
        string first = standards.Current.Hash;

        await File.WriteAllTextAsync(book, Without("owner-then-skill").ToJson());
        standards.Reload();
        Assert.Equal(first, standards.Current.Hash);
        await desk.AnsweredAsync("c-1", "ann");

        StandardBook next = StandardBook.Shipped with { Version = "99" };
        await File.WriteAllTextAsync(book, next.ToJson());
        standards.Reload();
        Assert.Equal(next.Hash, standards.Current.Hash);
        await desk.AnsweredAsync("c-2", "bob");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent", """{"contact":{"need":"inquiry","complexity":"ordinary"}}""")).Ok();
    }

    [Fact]
    public async Task A_line_is_put_in_order_anew_when_the_order_changes_and_loses_nobody()
    {
        using var folder = new TempFolder();
        string book = folder.File("book.json");
        await File.WriteAllTextAsync(book, StandardBook.Shipped.ToJson());
        await using Desk desk = await Desk.OpenAsync(("LiveDesk:Book", book));
        string[] Line() => [.. desk.Services.GetRequiredService<DeskFloor>().Waiting.Select(place => place.Contact.Id)];
        foreach ((string id, string need) in new[] { ("c-1", "inquiry"), ("c-2", "emergency"), ("c-3", "inquiry"), ("c-4", "emergency") })
        {
            (await desk.ContactAsync(id, need)).Ok();
            desk.Clock.Advance(Duration.FromMinutes(1));
        }

        Assert.Equal(["c-2", "c-4", "c-1", "c-3"], Line());
        JsonNode impatient = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        foreach (JsonNode? strategy in impatient["routing"]!["assignment"]!["strategies"]!.AsArray())
        {
            strategy!["ageing"] = new JsonArray("PT1S", "PT1S", "PT1S");
        }

        await File.WriteAllTextAsync(book, impatient.ToJsonString());
        desk.Services.GetRequiredService<IStandardSource>().Reload();
        Assert.Equal(["c-1", "c-2", "c-3", "c-4"], Line());
        foreach (string id in Line())
        {
            (await desk.CommandAsync(id, "abandon", "ivr", "system")).Ok();
        }

        Assert.Empty(Line());
    }

    private static StandardBook Without(string code)
    {
        StandardBook book = StandardBook.Shipped;
        return code switch
        {
            "service" => book with { Workflows = book.Workflows with { Workflows = [.. book.Workflows.Workflows.Select(workflow => workflow.Code == code ? workflow with { Effective = new LocalDate(2040, 1, 1) } : workflow)] } },
            "alarm" => book with
            {
                ServiceLevels = book.ServiceLevels with { Policies = [.. book.ServiceLevels.Policies.Select(policy => policy.Code == code ? policy with { Code = "alert" } : policy)] },
                Risk = book.Risk with { Plans = [.. book.Risk.Plans.Select(plan => plan with { Steps = [.. plan.Steps.Select(step => step.Policy == code ? step with { Policy = "alert" } : step)] })] },
            },
            _ => StandardBook.Parse(book.ToJson().Replace($"\"{code}\"", "\"another-strategy\"", StringComparison.Ordinal)),
        };
    }
}
