process LINKS {
    output:
    path '*/*.txt', emit: followed
    path '*/*.txt', followLinks: false, emit: own

    script:
    """
    mkdir d
    echo 1 > d/a.txt
    ln -s d e
    """
}

workflow {
    LINKS()
    LINKS.out.followed.flatten().map { "followed ${it.parent.name}/$it.name" }.view()
    LINKS.out.own.flatten().map { "own ${it.parent.name}/$it.name" }.view()
}
