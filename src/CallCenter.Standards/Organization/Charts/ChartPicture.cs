using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Organization;

/// <summary>What a picture shows, whatever the language it is drawn in: boxes in frames, and lines from the upper to the lower.</summary>
internal sealed record ChartPicture(ImmutableArray<ChartPicture.Frame> Frames, ImmutableArray<ChartPicture.Line> Lines, string? LeftOut = null)
{
    public static ChartPicture Of(OrganizationCatalogue catalogue, CultureInfo culture, OrganizationView view) =>
        (view == OrganizationView.Chart ? OfPosts(catalogue, culture) : OfRoles(catalogue, culture)).WithinSize(culture);

    /// <summary>The first boxes, the lines between them, and what is said of the rest.</summary>
    private ChartPicture WithinSize(CultureInfo culture)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        int left = PictureSize.MostBoxes;
        foreach (Frame frame in Frames.TakeWhile(_ => left > 0))
        {
            frames.Add(frame with { Boxes = [.. frame.Boxes.Take(left)] });
            left -= frames[^1].Boxes.Length;
        }

        HashSet<string> drawn = new(frames.SelectMany(frame => frame.Boxes).Select(box => box.Code), StringComparer.Ordinal);
        ImmutableArray<Line> lines = [.. Lines.Where(line => drawn.Contains(line.Upper) && drawn.Contains(line.Lower)).Take(PictureSize.MostArrows)];
        return new ChartPicture(frames.DrainToImmutable(), lines, PictureSize.LeftOut(Frames.Sum(frame => frame.Boxes.Length) - drawn.Count, Lines.Length - lines.Length, culture));
    }

    private static ChartPicture OfPosts(OrganizationCatalogue catalogue, CultureInfo culture)
    {
        ILookup<string, Box> boxes = catalogue.Posts.ToLookup(post => post.Unit, post => new Box(post.Code, post.Name.In(culture)), StringComparer.Ordinal);
        return new(
            [.. catalogue.Units.Select(unit => new Frame(unit.Code, unit.Name.In(culture), [.. boxes[unit.Code]])).Where(frame => !frame.Boxes.IsEmpty)],
            [.. catalogue.Lines.Select(line => new Line(line.To, line.From, line.Kind == LineKind.Dotted))]);
    }

    private static ChartPicture OfRoles(OrganizationCatalogue catalogue, CultureInfo culture)
    {
        Dictionary<string, string> roleOf = catalogue.Posts.ToDictionary(post => post.Code, post => post.Role, StringComparer.Ordinal);
        ILookup<string, Box> boxes = catalogue.Roles.ToLookup(role => role.Layer, role => new Box(role.Code, role.Name.In(culture)), StringComparer.Ordinal);
        return new(
            [.. catalogue.Layers.Select(layer => new Frame(layer.Code, layer.Name.In(culture), [.. boxes[layer.Code]]))],
            [.. catalogue.Lines.Where(line => line.Kind == LineKind.Solid).Select(line => new Line(roleOf[line.To], roleOf[line.From], false)).Where(line => line.Upper != line.Lower).Distinct()]);
    }

    internal sealed record Box(string Code, string Text);

    internal sealed record Frame(string Code, string Text, ImmutableArray<Box> Boxes);

    internal sealed record Line(string Upper, string Lower, bool IsDotted);
}
