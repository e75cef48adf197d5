process MAKE {
    output:
    path '**.txt', maxDepth: 1, emit: shallow
    path '**.txt', emit: all

    script:
    """
    mkdir -p a/b; touch top.txt a/one.txt a/b/c.txt
    """
}

workflow {
    MAKE()
    MAKE.out.shallow.view { files -> "shallow ${[files].flatten()*.name.sort()}" }
    MAKE.out.all.view { files -> "all ${files*.name.sort()}" }
}
