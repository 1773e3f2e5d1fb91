using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Organization;

/// <summary>What a picture shows, whatever the language it is drawn in: boxes in frames, and lines from the upper to the lower.</summary>
internal sealed record ChartPicture(ImmutableArray<ChartPicture.Frame> Frames, ImmutableArray<ChartPicture.Line> Lines)
{
    public static ChartPicture Of(OrganizationStructure structure, CultureInfo culture, OrganizationView view) =>
        view == OrganizationView.Chart ? OfPosts(structure, culture) : OfRoles(structure, culture);

    private static ChartPicture OfPosts(OrganizationStructure structure, CultureInfo culture)
    {
        OrganizationCatalogue catalogue = structure.Catalogue;
        ILookup<string, Box> boxes = structure.Posts.ToLookup(post => post.Unit, post => new Box(post.Code, post.Name.In(culture)), StringComparer.Ordinal);
        return new(
            [.. catalogue.Units.Select(unit => new Frame(unit.Code, unit.Name.In(culture), [.. boxes[unit.Code]])).Where(frame => !frame.Boxes.IsEmpty)],
            [.. catalogue.Lines.Select(line => new Line(line.To, line.From, line.Kind == LineKind.Dotted))]);
    }

    private static ChartPicture OfRoles(OrganizationStructure structure, CultureInfo culture)
    {
        Dictionary<string, string> roleOf = structure.Posts.ToDictionary(post => post.Code, post => post.Role, StringComparer.Ordinal);
        return new(
            [.. structure.Layers.Select(layer => new Frame(layer.Tier.Code, layer.Tier.Name.In(culture), [.. layer.Roles.Select(role => new Box(role.Code, role.Name.In(culture)))]))],
            [.. structure.Catalogue.Lines.Where(line => line.Kind == LineKind.Solid).Select(line => new Line(roleOf[line.To], roleOf[line.From], false)).Where(line => line.Upper != line.Lower).Distinct()]);
    }

    internal sealed record Box(string Code, string Text);

    internal sealed record Frame(string Code, string Text, ImmutableArray<Box> Boxes);

    internal sealed record Line(string Upper, string Lower, bool IsDotted);
}
