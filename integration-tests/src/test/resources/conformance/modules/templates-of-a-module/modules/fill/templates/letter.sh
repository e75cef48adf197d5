printf 'dear %s' '$who'
