using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CallCenter.Standards.Tests.Organization.SmallOrganization;

namespace CallCenter.Standards.Tests.Organization;

/// <summary>Random small graphs of posts against an oracle that walks every way there is.</summary>
public sealed class OrganizationProperties
{
    public sealed record Graph(int Posts, (int From, int To)[] Lines, int[] Seats, int? AtLeast, int? AtMost)
    {
        public OrganizationCatalogue Catalogue => new()
        {
            Layers = [Tier("all", AtLeast is null && AtMost is null ? null : Range(AtLeast, AtMost))],
            Levels = [Tier("all")],
            Roles = [Role("any", "all")],
            Units = [Unit("service")],
            Posts = [.. Enumerable.Range(0, Posts).Select(i => Post($"p{i}", "any", seats: Seats[i]))],
            Lines = [.. Lines.Select(line => Line($"p{line.From}", $"p{line.To}"))],
            Review = new ReviewCycle(12, Generators.Sample.Provenance),
        };

        /// <summary>Whether a post comes back to itself by any number of its lines.</summary>
        public bool IsInCircle(int post) => Reached(post, line => (line.From, line.To), includeStart: false).Contains(post);

        public int[] Heads => [.. Enumerable.Range(0, Posts).Where(post => Lines.All(line => line.From != post))];

        public HashSet<int> Below(int head) => Reached(head, line => (line.To, line.From), includeStart: true);

        private HashSet<int> Reached(int start, Func<(int From, int To), (int From, int To)> direction, bool includeStart)
        {
            HashSet<int> reached = includeStart ? [start] : [.. Lines.Select(direction).Where(line => line.From == start).Select(line => line.To)];
            for (int round = 0; round < Posts; round++)
            {
                reached.UnionWith(Lines.Select(direction).Where(line => reached.Contains(line.From)).Select(line => line.To).ToArray());
            }

            return reached;
        }
    }

    public static class Graphs
    {
        public static Arbitrary<Graph> Any() => Arb.From(
            from posts in Gen.Choose(1, 7)
            from superiors in Gen.Choose(-1, posts - 1).ArrayOf(posts)
            from isTree in Gen.Elements(true, false)
            from seats in Gen.Choose(1, 4).ArrayOf(posts)
            from extra in Gen.Frequency((3, Gen.Constant(Array.Empty<(int, int)>())), (1, from f in Gen.Choose(0, posts - 1) from t in Gen.Choose(0, posts - 1) select new[] { (f, t) }))
            from atLeast in Gen.Elements<int?>(null, 1, 2)
            from atMost in Gen.Elements<int?>(null, 2, 3, 5)
            let lines = Enumerable.Range(0, posts).Select(i => (From: i, To: isTree ? (i == 0 ? -1 : Math.Max(0, superiors[i]) % i) : superiors[i])).Where(line => line.To >= 0)
            select new Graph(posts, [.. lines, .. isTree ? [] : extra], seats, atLeast, atMost));
    }

    [Property(Arbitrary = [typeof(Graphs)], MaxTest = 500)]
    public void A_structure_is_a_tree_under_one_head_or_says_which_principle_is_broken(Graph graph)
    {
        ImmutableArray<Finding> findings = FindingsOf(graph);
        int[] heads = graph.Heads;
        bool hasSecondSuperior = graph.Lines.GroupBy(line => line.From).Any(lines => lines.Count() > 1);

        Assert.Equal(hasSecondSuperior, findings.Any(finding => finding.Code == "CCS8002"));
        Assert.Equal(heads.Skip(1).Select(head => $"p{head}"), findings.Where(finding => finding.Code == "CCS8001").Select(finding => finding.Value));
        if (!hasSecondSuperior)
        {
            int[] circling = [.. Enumerable.Range(0, graph.Posts).Where(graph.IsInCircle)];
            Assert.Equal(circling.Length > 0, findings.Any(finding => finding.Code == "CCS8003"));
            Assert.All(findings.Where(finding => finding.Code == "CCS8003"), finding => Assert.Contains(finding.Value, circling.Select(post => $"p{post}")));
        }

        bool isTree = !findings.Any(finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(isTree, !hasSecondSuperior && heads.Length == 1 && graph.Below(heads[0]).Count == graph.Posts);
        if (isTree)
        {
            OrganizationStructure structure = OrganizationStructure.Compile(graph.Catalogue);
            Assert.Equal($"p{heads[0]}", structure.Head?.Code);
            Assert.All(structure.Posts, post =>
            {
                Assert.Equal(structure.Head, structure.LineOf(post.Code)[^1]);
                Assert.Equal(post, structure.LineOf(post.Code)[0]);
                Assert.All(structure.ReportsOf(post.Code), report => Assert.Equal(post, structure.SuperiorOf(report.Code)));
            });
        }
    }

    [Property(Arbitrary = [typeof(Graphs)], MaxTest = 500)]
    public void A_span_is_out_of_bounds_just_where_the_share_of_each_superior_is(Graph graph)
    {
        if (graph.Lines.GroupBy(line => line.From).Any(lines => lines.Count() > 1))
        {
            return;
        }

        IEnumerable<string> expected =
            from post in Enumerable.Range(0, graph.Posts)
            let led = graph.Lines.Where(line => line.To == post).Sum(line => graph.Seats[line.From])
            let share = (decimal)led / graph.Seats[post]
            where led > 0 && (share < graph.AtLeast || share > graph.AtMost)
            select $"p{post}";

        Assert.Equal(expected, FindingsOf(graph).Where(finding => finding.Code == "CCS8012").Select(finding => finding.Value));
    }

    private static ImmutableArray<Finding> FindingsOf(Graph graph)
    {
        var findings = new FindingList();
        new OrganizationCompiler(new(graph.Catalogue, Place.At("")), Codes.Open($"KPI", findings), findings).Compile();
        return findings.ToImmutable();
    }
}
